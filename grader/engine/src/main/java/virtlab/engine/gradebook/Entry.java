package virtlab.engine.gradebook;

import java.util.List;

/**
 * One submission in the gradebook.
 *
 * @param student who
 * @param exercise for what
 * @param status GRADED, COMPILE, REJECTED or MISSING; empty while it is not judged
 * @param problem one sentence where it is not GRADED
 * @param notes for the instructor
 * @param late points taken off for lateness
 * @param manual points that a person set instead, or -1
 * @param tests the planned tests in order
 */
public record Entry(
    String student,
    String exercise,
    String status,
    String problem,
    List<String> notes,
    int late,
    int manual,
    List<Line> tests) {
  public Entry {
    notes = List.copyOf(notes);
    tests = List.copyOf(tests);
  }

  /** A planned test and, once it ran, its verdict (else empty). */
  public record Line(
      String id,
      String title,
      boolean hidden,
      int max,
      String verdict,
      String message,
      long millis) {
    /** Our own fault costs nothing until a person has looked. */
    public int points() {
      return verdict.equals("PASS") || verdict.equals("ERROR") ? max : 0;
    }
  }

  /** The points of all tests. */
  public int points() {
    return tests.stream().mapToInt(Line::points).sum();
  }

  /** The points that could be earned. */
  public int max() {
    return tests.stream().mapToInt(Line::max).sum();
  }

  /** What counts: a person's word before the tests', less what lateness costs. */
  public int result() {
    return manual >= 0 ? manual : Math.max(0, points() - late);
  }

  /** Whether every test has a verdict that is not our own fault. */
  public boolean settled() {
    return !status.isEmpty()
        && tests.stream().noneMatch(t -> t.verdict().isEmpty() || t.verdict().equals("ERROR"));
  }
}
