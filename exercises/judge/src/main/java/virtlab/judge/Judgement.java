package virtlab.judge;

import java.util.List;

/**
 * What the judge says of one solution: every planned test has a result.
 *
 * @param status GRADED, COMPILE, REJECTED or MISSING
 * @param problem one sentence where the status is not GRADED, else empty
 * @param notes what a person may want to know (a definition was overwritten, a magic was skipped)
 * @param results one for each planned test, in the plan's order
 */
public record Judgement(
    Status status, String problem, List<String> notes, List<TestResult> results) {
  /** The fate of a submission as a whole. */
  public enum Status {
    GRADED,
    COMPILE,
    REJECTED,
    MISSING
  }

  public Judgement {
    notes = List.copyOf(notes);
    results = List.copyOf(results);
  }
}
