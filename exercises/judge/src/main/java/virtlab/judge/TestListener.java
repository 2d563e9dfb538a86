package virtlab.judge;

/** Hears of every result before the next test starts. */
@FunctionalInterface
public interface TestListener {
  /** A test has its result; called on the judging thread, and waited for. */
  void finished(TestResult result);
}
