package virtlab.model.orchestration;

/** Where a replica stands. */
public enum ReplicaPhase {
  /** No node has room for it. */
  PENDING,
  /** Its node starts it. */
  STARTING,
  /** It serves. */
  READY,
  /** It crashed and waits for its next start. */
  BACK_OFF,
  /** Its node is gone. */
  LOST
}
