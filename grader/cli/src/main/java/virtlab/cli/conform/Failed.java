package virtlab.cli.conform;

/** A check does not hold; the message is the reason, one line. */
final class Failed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Failed(String reason) {
    super(reason);
  }

  /** Fails for this reason unless the condition holds. */
  static void unless(boolean holds, String reason) {
    if (!holds) {
      throw new Failed(reason);
    }
  }

  /** Fails unless the value is this one. */
  static void unlessSame(String what, Object wanted, Object found) {
    unless(wanted.equals(found), what + " is " + found + " instead of " + wanted);
  }
}
