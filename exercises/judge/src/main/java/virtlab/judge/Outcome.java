package virtlab.judge;

import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** What the test engine says of one planned method, all its invocations together. */
final class Outcome implements TestExecutionListener {
  private int passed;
  private boolean notRun;
  private @Nullable String name;
  private @Nullable Throwable failure;

  @Override
  public void executionSkipped(TestIdentifier identifier, String reason) {
    notRun = true;
  }

  @Override
  public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
    switch (result.getStatus()) {
      case SUCCESSFUL -> passed += identifier.isTest() ? 1 : 0;
      case ABORTED -> notRun = true;
      default -> {
        if (failure == null) {
          failure = result.getThrowable().orElseGet(() -> new AssertionError("failed"));
          boolean one = identifier.getUniqueId().contains("[test-template-invocation:");
          name = one ? identifier.getDisplayName() : null;
        }
      }
    }
  }

  /** The first failure, or null. */
  @Nullable Throwable failure() {
    return failure;
  }

  /** The failing invocation's display name. */
  String invocation() {
    return name == null ? "" : name;
  }

  /** Whether all of it ran and passed. */
  boolean passed() {
    return failure == null && !notRun && passed > 0;
  }

  /** Whether something was aborted or skipped. */
  boolean notRun() {
    return notRun;
  }
}
