package virtlab.cli.check;

/** A step that cannot run on this machine, and need not; the message says why. */
public final class LeftOut extends Exception {
  private static final long serialVersionUID = 1;

  LeftOut(String reason, Throwable cause) {
    super(reason, cause);
  }
}
