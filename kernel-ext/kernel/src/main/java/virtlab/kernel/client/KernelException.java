package virtlab.kernel.client;

/** The kernel did not start, did not answer or ended. */
public final class KernelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KernelException(String message) {
    super(message);
  }

  KernelException(String message, Throwable cause) {
    super(message, cause);
  }
}
