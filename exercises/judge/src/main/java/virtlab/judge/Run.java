package virtlab.judge;

import java.util.Map;

/**
 * One run of a suite on a solution.
 *
 * @param seed random inputs derive from it and from the test's id
 * @param done results of an earlier, killed run by test id; these tests are not run again
 * @param listener hears of every new result
 */
public record Run(long seed, Map<String, TestResult> done, TestListener listener) {
  /** The seed where nobody chose one: the same for notebook, check and grader. */
  public static final long USUAL_SEED = 20260101;

  public Run {
    done = Map.copyOf(done);
  }

  /** A run from the start. */
  public static Run fresh(long seed, TestListener listener) {
    return new Run(seed, Map.of(), listener);
  }
}
