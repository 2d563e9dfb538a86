package virtlab.childjvm.codec;

/** A value, a type or bytes that the codec refuses; the message says which and why. */
public final class CodecException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CodecException(String message) {
    super(message);
  }

  CodecException(String message, Throwable cause) {
    super(message, cause);
  }
}
