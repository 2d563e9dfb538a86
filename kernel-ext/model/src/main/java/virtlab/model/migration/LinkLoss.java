package virtlab.model.migration;

/** Where a VM is after the link was lost in the middle of its migration. */
public enum LinkLoss {
  /** It goes on where it was: its memory is still complete there. */
  RUNS_AT_OLD_PLACE,
  /** It is lost: its memory is in two places and complete in neither. */
  LOST,
  /** It runs at its new place, where all its memory is. */
  RUNS_AT_NEW_PLACE
}
