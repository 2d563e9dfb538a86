package virtlab.model.orchestration;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.unit.Seconds;

/**
 * What a platform did.
 *
 * @param end until when
 * @param happenings everything that happened, in order
 * @param moments how each deployment stood, whenever that changed
 * @param replicas what there is at the end
 */
public record PlatformRun(
    Seconds end, List<Happening> happenings, List<Moment> moments, List<ReplicaStatus> replicas) {
  /** Copies the lists. */
  public PlatformRun {
    happenings = List.copyOf(happenings);
    moments = List.copyOf(moments);
    replicas = List.copyOf(replicas);
  }

  /** The deployments, in order. */
  public List<String> deployments() {
    return moments.stream().map(Moment::deployment).distinct().toList();
  }

  /** How one deployment stood, whenever that changed; refuses an unknown one. */
  public List<Moment> moments(String deployment) {
    List<Moment> own =
        moments.stream().filter(each -> each.deployment().equals(deployment)).toList();
    if (own.isEmpty()) {
      throw new IllegalArgumentException(
          "deployment: found " + deployment + ", allowed are " + String.join(", ", deployments()));
    }
    return own;
  }

  /** How a deployment stands at the end. */
  public Moment last(String deployment) {
    List<Moment> own = moments(deployment);
    return own.get(own.size() - 1);
  }

  /** For how long fewer replicas served than were desired. */
  public Seconds belowDesired(String deployment) {
    List<Moment> own = moments(deployment);
    double sum = 0;
    for (int i = 0; i < own.size(); i++) {
      Seconds until = i + 1 < own.size() ? own.get(i + 1).at() : end;
      boolean below = own.get(i).ready() < own.get(i).desired();
      sum += below ? until.value() - own.get(i).at().value() : 0;
    }
    return Seconds.of(sum);
  }

  /** The fewest that served at any moment after all desired ones served first; 0 if never. */
  public int fewestReady(String deployment) {
    int fewest = -1;
    for (Moment each : moments(deployment)) {
      boolean all = each.ready() >= each.desired();
      fewest = fewest < 0 ? (all ? each.ready() : -1) : Math.min(fewest, each.ready());
    }
    return Math.max(0, fewest);
  }

  /** How often something happened. */
  public long count(Happening.Kind kind) {
    return happenings.stream().filter(each -> each.kind() == kind).count();
  }

  /** For example "after 600 s: shop 3 of 3 ready, for 351 s fewer than desired". */
  @Override
  public String toString() {
    List<String> texts = new ArrayList<>();
    for (String name : deployments()) {
      Moment last = last(name);
      texts.add(
          name
              + " "
              + last.ready()
              + " of "
              + last.desired()
              + " ready, for "
              + belowDesired(name)
              + " fewer than desired");
    }
    return "after " + end + ": " + String.join("; ", texts);
  }
}
