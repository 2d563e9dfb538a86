package virtlab.course;

import java.util.List;
import virtlab.display.Session;
import virtlab.display.SessionService;

/** The judge as a notebook sees it: the public tests on what the session has run. */
public interface CheckService extends SessionService {
  /** Runs the public tests of an exercise on the notebook's cells. */
  CheckReport check(String exercise, Session.Notebook notebook);

  /**
   * What a check found.
   *
   * @param exercise its number
   * @param problem one sentence if no test could run (did not compile, nothing found), else empty
   * @param warnings differences from the saved notebook, overwritten definitions and the like
   * @param tests the tests in the suite's order
   */
  record CheckReport(String exercise, String problem, List<String> warnings, List<Line> tests) {
    public CheckReport {
      warnings = List.copyOf(warnings);
      tests = List.copyOf(tests);
    }
  }

  /** One test: {@code verdict} is a word of the grade file (PASS, FAIL, TIMEOUT …). */
  record Line(String title, String verdict, int points, int max, String message, String hint) {}
}
