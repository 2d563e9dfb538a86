package virtlab.ipynb;

/** A file that is no readable notebook; the message is one sentence that says where and why. */
public final class NotebookException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotebookException(String message) {
    super(message);
  }

  NotebookException(String message, Throwable cause) {
    super(message, cause);
  }
}
