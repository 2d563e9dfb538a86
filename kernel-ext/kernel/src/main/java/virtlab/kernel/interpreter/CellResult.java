package virtlab.kernel.interpreter;

import java.util.List;
import virtlab.display.MimeBundle;

/** How a cell ended. */
public sealed interface CellResult {
  /** It ran to its end and has nothing to show. */
  record Done() implements CellResult {}

  /** It ran to its end; its last expression is shown as Out[n]. */
  record Value(MimeBundle bundle) implements CellResult {}

  /**
   * It failed: did not compile, threw, was interrupted, or its process ended.
   *
   * @param name the exception's class, or the kind of end
   * @param message what happened, one sentence
   * @param traceback the lines that the front end shows; ANSI colours allowed
   */
  record Failure(String name, String message, List<String> traceback) implements CellResult {
    public Failure {
      traceback = List.copyOf(traceback);
    }
  }
}
