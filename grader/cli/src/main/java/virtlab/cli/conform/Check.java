package virtlab.cli.conform;

import java.time.Duration;

/**
 * One thing that a kernel must do.
 *
 * @param id its name in the table and for {@code --check}
 * @param what it holds, one line
 * @param body throws {@link Failed} or {@link NotApplicable}
 * @param limit after which the kernel is ended and the check has failed
 * @param spends whether the kernel is not used for another check afterwards
 */
record Check(String id, String what, Body body, Duration limit, boolean spends) {
  private static final Duration USUAL = Duration.ofSeconds(30);

  /** What a check does with a running kernel. */
  interface Body {
    void on(Trial trial) throws Exception;
  }

  static Check of(String id, String what, Body body) {
    return new Check(id, what, body, USUAL, false);
  }

  /** The same, after which the kernel is done with. */
  Check spending() {
    return new Check(id, what, body, limit, true);
  }

  /** The same with another limit. */
  Check within(Duration other) {
    return new Check(id, what, body, other, spends);
  }
}
