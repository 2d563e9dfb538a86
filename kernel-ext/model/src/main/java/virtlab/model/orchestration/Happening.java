package virtlab.model.orchestration;

import virtlab.model.unit.Seconds;

/**
 * Something that a platform did or that befell it.
 *
 * @param at when
 * @param kind what
 * @param subject the replica, node or deployment
 * @param detail a node, an image, a number or a time that belongs to it; may be empty
 */
public record Happening(Seconds at, Kind kind, String subject, String detail) {
  /** What can happen. */
  public enum Kind {
    /** A replica was made; the detail is its image. */
    CREATED,
    /** A node was chosen for a replica; the detail is the node. */
    SCHEDULED,
    /** No node has room for a replica; the detail says what lacks. */
    UNSCHEDULABLE,
    /** A replica serves; the detail is its node. */
    READY,
    /** A replica crashed; the detail is how long it waits now. */
    CRASHED,
    /** A crashed replica is started again; the detail is its node. */
    RESTARTED,
    /** A replica was ended because it is too many or too old; the detail is its node. */
    STOPPED,
    /** A node is gone. */
    NODE_LOST,
    /** The platform noticed that a node is gone. */
    NODE_UNREACHABLE,
    /** A replica on a lost node was given up; the detail is the node. */
    EVICTED,
    /** A node is there again. */
    NODE_BACK,
    /** Another number of replicas is desired; the detail is the number. */
    SCALED,
    /** Another version is desired; the detail is its image. */
    ROLLOUT,
    /** All replicas of a deployment run the version that was desired last. */
    ROLLED_OUT
  }

  /** For example "350 s: EVICTED shop-2 (n1)". */
  @Override
  public String toString() {
    return at + ": " + kind + " " + subject + (detail.isEmpty() ? "" : " (" + detail + ")");
  }
}
