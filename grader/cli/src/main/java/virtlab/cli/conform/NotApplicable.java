package virtlab.cli.conform;

/** A check asks nothing of this kernel; the message says why. */
final class NotApplicable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotApplicable(String reason) {
    super(reason);
  }
}
