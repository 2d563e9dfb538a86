package virtlab.kernel.protocol;

/** Frames that are no message: torn, not JSON, or signed with another key. */
public final class BadMessageException extends Exception {
  private static final long serialVersionUID = 1L;

  BadMessageException(String reason) {
    super(reason);
  }

  BadMessageException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
