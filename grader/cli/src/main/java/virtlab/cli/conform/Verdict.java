package virtlab.cli.conform;

/**
 * What a check said of a kernel.
 *
 * @param kind how it ended
 * @param reason why it did not pass, one line; empty when it passed
 */
record Verdict(Kind kind, String reason) {
  /** The three ends of a check. */
  enum Kind {
    PASS,
    FAIL,
    NOT_APPLICABLE
  }

  private static final int LONGEST = 160;

  Verdict {
    String line = reason.strip().replaceAll("\\s+", " ");
    reason = line.length() > LONGEST ? line.substring(0, LONGEST) + " ..." : line;
  }

  static Verdict pass() {
    return new Verdict(Kind.PASS, "");
  }

  static Verdict of(Throwable end) {
    return end instanceof NotApplicable
        ? new Verdict(Kind.NOT_APPLICABLE, String.valueOf(end.getMessage()))
        : end instanceof Failed
            ? new Verdict(Kind.FAIL, String.valueOf(end.getMessage()))
            : new Verdict(Kind.FAIL, String.valueOf(end));
  }
}
