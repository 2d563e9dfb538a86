package virtlab.model.orchestration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import virtlab.model.unit.Seconds;

/** The desired and the actual state of one deployment, and the difference. */
final class DeploymentState {
  private final Deployment deployment;
  final List<Replica> replicas = new ArrayList<>();
  ContainerSpec spec;
  int desired;
  int revision;

  /** Whether a version desired later than the first is not yet everywhere. */
  boolean isRolling;

  /** Computing time asked of all replicas together, in billionths of a core; −1 if unknown. */
  long load = -1;

  DeploymentState(Deployment deployment) {
    this.deployment = deployment;
    this.spec = deployment.spec();
    this.desired = deployment.replicas();
  }

  String name() {
    return deployment.name();
  }

  /**
   * How many replicas of the present version are to be made now: those that lack, but during an
   * update no more than the surge allows.
   */
  int missing() {
    int fresh = (int) count(this::isFresh);
    int lacking = desired - fresh;
    if (fresh < replicas.size()) {
      lacking = Math.min(lacking, desired + deployment.update().maxSurge() - replicas.size());
    }
    return Math.max(0, lacking);
  }

  /**
   * Whom to stop now: what is too many of the present version; else of older versions what no
   * longer serves, then what serves and is not needed to stay within the unavailable. Not available
   * before available, then the youngest first (rules: exercise E12).
   *
   * @param available what the platform takes for serving
   */
  List<Replica> surplus(Predicate<Replica> available) {
    List<Replica> order = new ArrayList<>(replicas);
    Comparator<Replica> byServing = Comparator.comparing(available::test);
    order.sort(byServing.thenComparing(each -> each.serial, Comparator.reverseOrder()));
    int tooMany = (int) count(this::isFresh) - desired;
    if (tooMany > 0) {
      return order.stream().filter(this::isFresh).limit(tooMany).toList();
    }
    long least = Math.max(0, desired - deployment.update().maxUnavailable());
    long freshWaiting = count(each -> isFresh(each) && !available.test(each));
    long broken = Math.max(0, replicas.size() - least - freshWaiting);
    long serving = Math.max(0, count(available) - least);
    List<Replica> stopped = new ArrayList<>();
    for (Replica each : order) {
      if (!isFresh(each)) {
        boolean serves = available.test(each);
        if ((serves ? serving : broken) > 0) {
          stopped.add(each);
          serving -= serves ? 1 : 0;
          broken -= serves ? 0 : 1;
        }
      }
    }
    return stopped;
  }

  /** The lowest index that no replica has. */
  int freeIndex() {
    int index = 0;
    boolean taken = true;
    while (taken) {
      int candidate = index;
      taken = replicas.stream().anyMatch(each -> each.index == candidate);
      index += taken ? 1 : 0;
    }
    return index;
  }

  boolean isFresh(Replica replica) {
    return replica.revision == revision;
  }

  /** Whether an update has just come to its end. */
  boolean isRolledOut() {
    long serving = count(each -> isFresh(each) && each.isReady());
    return isRolling && serving == desired && replicas.size() == desired;
  }

  Moment moment(Seconds at) {
    return new Moment(
        at,
        name(),
        desired,
        replicas.size(),
        (int) count(Replica::isReady),
        (int) count(each -> each.isReady() && isFresh(each)));
  }

  long count(Predicate<Replica> which) {
    return replicas.stream().filter(which).count();
  }
}
