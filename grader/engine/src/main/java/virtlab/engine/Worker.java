package virtlab.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import virtlab.display.Language;
import virtlab.engine.gradebook.Entry;
import virtlab.engine.gradebook.Gradebook;
import virtlab.judge.Judgement;
import virtlab.judge.PlannedTest;
import virtlab.judge.Run;
import virtlab.judge.TestResult;
import virtlab.judge.Verdict;

/** Judges one submission and stores what comes of it; a failure of ours becomes ERROR. */
record Worker(Gradebook book, long seed) {
  void judge(Plan plan, Entry known, Examiner examiner) throws SQLException {
    List<String> notes = new ArrayList<>(plan.choice().notes());
    if (plan.choice().files().isEmpty()) {
      absent(plan, notes);
      return;
    }
    Map<String, TestResult> done = done(plan, known);
    Judgement judgement;
    try {
      judgement =
          examiner.judge(
              Submission.solution(plan.choice().files()),
              plan.suite(),
              new Run(
                  seed,
                  done,
                  result -> {
                    store(plan, result);
                    done.put(result.test().id(), result);
                  }));
    } catch (RuntimeException | Error e) {
      failed(plan, done, notes, e);
      return;
    }
    notes.addAll(judgement.notes());
    Judgement whole =
        new Judgement(judgement.status(), judgement.problem(), notes, judgement.results());
    book.finish(plan.work(), whole);
  }

  private void store(Plan plan, TestResult result) {
    try {
      book.record(plan.work(), result);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  /** The gradebook cannot be written; ends the run. */
  static final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StorageException(SQLException cause) {
      super(cause);
    }
  }

  private void absent(Plan plan, List<String> notes) throws SQLException {
    boolean refused = plan.choice().refused();
    String problem =
        refused
            ? String.join("; ", notes)
            : Language.say(
                "Nothing was handed in for " + plan.suite().exercise() + ".",
                "Für " + plan.suite().exercise() + " wurde nichts abgegeben.");
    Judgement.Status status = refused ? Judgement.Status.REJECTED : Judgement.Status.MISSING;
    for (PlannedTest test : plan.suite().plan()) {
      book.record(plan.work(), new TestResult(test, Verdict.MISSING, problem, 0));
    }
    book.finish(plan.work(), new Judgement(status, problem, notes, List.of()));
  }

  private void failed(Plan plan, Map<String, TestResult> done, List<String> notes, Throwable e)
      throws SQLException {
    if (e instanceof StorageException storage) {
      throw storage;
    }
    String problem =
        Language.say("The judge itself failed: ", "Die Prüfung selbst schlug fehl: ") + e;
    for (PlannedTest test : plan.suite().plan()) {
      if (!done.containsKey(test.id())) {
        book.record(plan.work(), new TestResult(test, Verdict.ERROR, problem, 0));
      }
    }
    notes.add(problem);
    book.finish(plan.work(), new Judgement(Judgement.Status.GRADED, problem, notes, List.of()));
  }

  private static Map<String, TestResult> done(Plan plan, Entry known) {
    Map<String, Entry.Line> lines = new HashMap<>();
    known.tests().forEach(line -> lines.put(line.id(), line));
    Map<String, TestResult> done = new HashMap<>();
    for (PlannedTest test : plan.suite().plan()) {
      Entry.Line line = lines.get(test.id());
      if (line != null && !line.verdict().isEmpty() && !line.verdict().equals("ERROR")) {
        Verdict verdict = Verdict.valueOf(line.verdict());
        done.put(test.id(), new TestResult(test, verdict, line.message(), line.millis()));
      }
    }
    return done;
  }
}
