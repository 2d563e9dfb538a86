package virtlab.judge.compile;

import java.util.List;
import java.util.Map;

/**
 * A solution made ready.
 *
 * @param outcome READY, or why there is nothing to test
 * @param problem one sentence where it is not ready
 * @param notes what was left out, replaced or skipped
 * @param solution the class that fulfils the contract
 * @param instance whether it implements the contract; else its static methods do
 * @param missing the contract's methods (name) that were not found, with the sentence for it
 * @param classes class name to class file
 * @param origins generated source file and line ({@code NotebookCells.java:12}) to cell and line
 */
public record Prepared(
    Outcome outcome,
    String problem,
    List<String> notes,
    String solution,
    boolean instance,
    Map<String, String> missing,
    Map<String, byte[]> classes,
    Map<String, String> origins) {
  /** Whether tests can run. */
  public enum Outcome {
    READY,
    COMPILE,
    REJECTED,
    MISSING
  }

  static Prepared not(Outcome outcome, String problem, List<String> notes) {
    return new Prepared(outcome, problem, notes, "", false, Map.of(), Map.of(), Map.of());
  }
}
