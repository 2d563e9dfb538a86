package virtlab.model.orchestration;

/** A replica while the platform runs. */
final class Replica {
  static final int NOWHERE = -1;

  final String name;
  final int index;
  final int revision;
  final ContainerSpec spec;
  final long serial;
  int node = NOWHERE;
  ReplicaPhase phase = ReplicaPhase.PENDING;
  int crashes;
  int restarts;
  double readySince;

  /** Whether it served when its node was lost: until that is noticed, it seems to serve. */
  boolean seemsReady;

  /** Whether it was said already that no node has room. */
  boolean isToldPending;

  /** Grows with each change of the phase, so that a timer of an earlier phase does nothing. */
  int generation;

  Replica(DeploymentState owner, int index, long serial) {
    this.name = owner.name() + "-" + index;
    this.index = index;
    this.revision = owner.revision;
    this.spec = owner.spec;
    this.serial = serial;
  }

  void enter(ReplicaPhase next) {
    phase = next;
    generation++;
  }

  boolean isReady() {
    return phase == ReplicaPhase.READY;
  }

  boolean runs() {
    return phase == ReplicaPhase.STARTING || phase == ReplicaPhase.READY;
  }
}
