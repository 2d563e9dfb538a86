package virtlab.judge;

/** Something that is the suite's fault or ours, whatever the solution did before. */
final class FaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FaultException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Whether this is the reason of a failure, perhaps wrapped by the test engine. */
  static boolean in(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof FaultException) {
        return true;
      }
    }
    return false;
  }
}
