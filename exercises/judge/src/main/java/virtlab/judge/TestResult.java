package virtlab.judge;

/**
 * The result of one planned test.
 *
 * @param test what was planned
 * @param verdict how it ended
 * @param message what a student reads; empty on a pass
 * @param millis wall time
 */
public record TestResult(PlannedTest test, Verdict verdict, String message, long millis) {
  /** The points earned: all or none. */
  public int points() {
    return verdict == Verdict.PASS ? test.max() : 0;
  }
}
