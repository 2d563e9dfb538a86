package virtlab.kernel.magic;

/** A magic that cannot be done; its message is one sentence for the reader. */
public final class MagicException extends Exception {
  private static final long serialVersionUID = 1;

  MagicException(String message) {
    super(message);
  }

  MagicException(String message, Throwable cause) {
    super(message, cause);
  }
}
