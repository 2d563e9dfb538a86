package virtlab.model.datacenter;

/** How a live migration ended. */
public enum MoveOutcome {
  /** The VM runs at its new place. */
  DONE,

  /** The VM ended, or one of the two hosts failed, before it was over. */
  CANCELLED,

  /** It goes on when the simulation ends. */
  UNDER_WAY
}
