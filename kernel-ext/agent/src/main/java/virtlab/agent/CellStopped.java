package virtlab.agent;

/** Ends a cell that was interrupted: thrown by the agent's own calls, or through the debugger. */
final class CellStopped extends Error {
  private static final long serialVersionUID = 1;

  /** The instance that the debugger throws; found there by the name of this field. */
  static final CellStopped SIGNAL = new CellStopped();

  private CellStopped() {
    super("The cell was interrupted", null, false, false);
  }
}
