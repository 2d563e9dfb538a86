package virtlab.judge;

import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * What the test engine says of one planned method, all its invocations together.
 *
 * <p>An assumption that does not hold after the solution was called is about the solution, as a
 * failed assertion is: points are earned by passing. One that does not hold before is about the
 * suite or the machine; such an invocation says nothing, and if none is left, nothing ran.
 */
final class Outcome implements TestExecutionListener {
  private final IntSupplier calls;
  private int callsBefore;
  private int passed;
  private String idle = "";
  private @Nullable String name;
  private @Nullable Throwable failure;
  private @Nullable String unmet;

  /** An outcome that asks how often the solution was called so far. */
  Outcome(IntSupplier calls) {
    this.calls = calls;
  }

  @Override
  public void executionStarted(TestIdentifier identifier) {
    if (identifier.isTest()) {
      callsBefore = calls.getAsInt();
    }
  }

  @Override
  public void executionSkipped(TestIdentifier identifier, String reason) {
    idle = reason;
  }

  @Override
  public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
    switch (result.getStatus()) {
      case SUCCESSFUL -> passed += identifier.isTest() ? 1 : 0;
      case ABORTED -> aborted(result);
      default -> {
        if (failure == null) {
          failure = result.getThrowable().orElseGet(() -> new AssertionError("failed"));
          boolean one = identifier.getUniqueId().contains("[test-template-invocation:");
          name = one ? identifier.getDisplayName() : null;
        }
      }
    }
  }

  private void aborted(TestExecutionResult result) {
    String why = result.getThrowable().map(Throwable::getMessage).orElse("");
    if (calls.getAsInt() == callsBefore) {
      idle = why;
    } else if (unmet == null) {
      unmet = why;
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

  /** What an assumption about the solution says that did not hold, or null. */
  @Nullable String unmet() {
    return unmet;
  }

  /** Whether something ran and all that ran passed. */
  boolean passed() {
    return failure == null && unmet == null && passed > 0;
  }

  /** Why nothing ran, in the words of the suite; may be empty. */
  String idle() {
    return idle;
  }
}
