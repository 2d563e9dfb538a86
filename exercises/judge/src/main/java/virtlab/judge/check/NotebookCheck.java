package virtlab.judge.check;

import java.util.ArrayList;
import java.util.List;
import virtlab.childjvm.Installation;
import virtlab.course.CheckService;
import virtlab.display.Language;
import virtlab.display.Session;
import virtlab.judge.Judge;
import virtlab.judge.Judgement;
import virtlab.judge.Limits;
import virtlab.judge.Run;
import virtlab.judge.Solution;
import virtlab.judge.Suite;
import virtlab.judge.Suites;
import virtlab.judge.TestResult;

/** The public tests on the cells that a session has run: the grader's judge, nothing else. */
public final class NotebookCheck implements CheckService {
  /** Found by name in the kernel's process. */
  public NotebookCheck() {}

  @Override
  public CheckReport check(String exercise, Session.Notebook notebook) {
    List<String> warnings = new ArrayList<>(SavedNotebook.differences(notebook));
    Suites suites = Suites.discover(Installation.current().classPath("tests"), List.of());
    Suite suite = suites.find(exercise).orElse(null);
    if (suite == null) {
      String known = String.join(", ", suites.all().stream().map(Suite::exercise).toList());
      return new CheckReport(
          exercise,
          Language.say(
              "There is no exercise of this number; there are: " + known + ".",
              "Eine Aufgabe mit dieser Nummer gibt es nicht; es gibt: " + known + "."),
          warnings,
          List.of());
    }
    try (Judge judge = Judge.forChecking(Limits.DEFAULT)) {
      Judgement judgement =
          judge.judge(solution(notebook), suite, Run.fresh(Run.USUAL_SEED, result -> {}));
      warnings.addAll(judgement.notes());
      return report(suite.exercise(), judgement, warnings);
    }
  }

  private static Solution solution(Session.Notebook notebook) {
    List<Solution.CellText> cells = new ArrayList<>();
    for (Session.Cell cell : notebook.cells()) {
      String label = Language.say("cell [", "Zelle [") + cell.executionCount() + "]";
      cells.add(new Solution.CellText(label, cell.source()));
    }
    return new Solution(List.of(new Solution.File.Cells(cells)));
  }

  private static CheckReport report(String exercise, Judgement judgement, List<String> warnings) {
    boolean graded = judgement.status() == Judgement.Status.GRADED;
    List<Line> lines = new ArrayList<>();
    for (TestResult result : judgement.results()) {
      lines.add(
          new Line(
              result.test().title(),
              result.verdict().name(),
              result.points(),
              result.test().max(),
              graded ? result.message() : "",
              graded ? result.test().hint() : ""));
    }
    return new CheckReport(exercise, problem(judgement), warnings, lines);
  }

  private static String problem(Judgement judgement) {
    return switch (judgement.status()) {
      case GRADED -> "";
      case COMPILE ->
          Language.say("The solution does not compile. ", "Die Lösung kompiliert nicht. ")
              + judgement.problem();
      case REJECTED ->
          Language.say("The solution was not accepted. ", "Die Lösung wurde nicht angenommen. ")
              + judgement.problem();
      case MISSING ->
          Language.say("There is no solution yet. ", "Es gibt noch keine Lösung. ")
              + judgement.problem();
    };
  }
}
