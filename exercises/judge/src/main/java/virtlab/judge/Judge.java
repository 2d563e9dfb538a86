package virtlab.judge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import virtlab.childjvm.Installation;
import virtlab.childjvm.box.Box;
import virtlab.childjvm.box.Target;
import virtlab.childjvm.sandbox.Sandbox;
import virtlab.display.Language;
import virtlab.judge.compile.CompilerProcess;
import virtlab.judge.compile.Prepared;
import virtlab.judge.compile.Preparer;

/**
 * One solution, one suite: the verdicts.
 *
 * <p>A judge keeps its compiler warm and serves one thread at a time; a grader that works on
 * several submissions at once makes several.
 */
public final class Judge implements AutoCloseable {
  private final Sandbox sandbox;
  private final Limits limits;
  private final Preparer preparer;

  private Judge(Sandbox sandbox, Limits limits, Preparer preparer) {
    this.sandbox = sandbox;
    this.limits = limits;
    this.preparer = preparer;
  }

  /**
   * The grader's judge: compiles in a process that can be killed; that and boxes in the sandbox.
   */
  public static Judge forGrading(Sandbox sandbox, Limits limits) {
    BoxFolder.sweep();
    return new Judge(sandbox, limits, new CompilerProcess(sandbox, limits.compile()));
  }

  /** The notebook's judge: compiles in this process; the box holds no secret. */
  public static Judge forChecking(Limits limits) {
    return new Judge(Sandbox.none(), limits, Preparer.inProcess(limits.compile()));
  }

  /** Judges a solution; never throws because of what the solution does. */
  public Judgement judge(Solution solution, Suite suite, Run run) {
    List<Path> contracts = Installation.current().classPath("box");
    Prepared prepared;
    try {
      prepared = preparer.prepare(solution, suite.contract(), contracts);
    } catch (IllegalStateException e) {
      return failed(suite, run, Sentences.ours(e.getCause() == null ? e : e.getCause()));
    }
    if (prepared.outcome() != Prepared.Outcome.READY) {
      Verdict verdict =
          prepared.outcome() == Prepared.Outcome.MISSING ? Verdict.MISSING : Verdict.FAIL;
      return unready(suite, run, verdict, prepared);
    }
    Path classes = BoxFolder.write(prepared.classes());
    Target target =
        new Target(suite.contract().getName(), prepared.solution(), prepared.instance());
    Box.Launch launch =
        new Box.Launch(
            sandbox, contracts, classes, target, limits.heapMebibytes(), limits.outputBytes());
    try (BoxKeeper boxes = new BoxKeeper(launch)) {
      List<TestResult> results =
          results(new TestRunner(prepared, suite, boxes, limits), suite, run);
      return new Judgement(Judgement.Status.GRADED, "", prepared.notes(), results);
    } finally {
      BoxFolder.delete(classes);
    }
  }

  /** The judge's own fault: the solution counts as graded, and its tests as not settled. */
  private static Judgement failed(Suite suite, Run run, String why) {
    return new Judgement(
        Judgement.Status.GRADED, "", List.of(), all(suite, run, Verdict.ERROR, why));
  }

  private List<TestResult> results(TestRunner runner, Suite suite, Run run) {
    List<TestResult> results = new ArrayList<>();
    TestRunner.Frame frame =
        new TestRunner.Frame(run.seed(), System.nanoTime() + limits.wallPerSolution().toNanos());
    for (Suite.TestClass in : suite.classes()) {
      try (SuiteLoader loader = new SuiteLoader(in.classPath())) {
        for (PlannedTest test : suite.plan()) {
          if (test.hidden() == in.hidden() && in.holds(test)) {
            TestResult done = run.done().get(test.id());
            TestResult result =
                done != null
                    ? done
                    : frame.deadline() < System.nanoTime()
                        ? late(test)
                        : runner.run(test, in, loader, frame);
            if (done == null) {
              run.listener().finished(result);
            }
            results.add(result);
          }
        }
      }
    }
    return results;
  }

  private static TestResult late(PlannedTest test) {
    return new TestResult(
        test,
        Verdict.TIMEOUT,
        Language.say(
            "The time for all tests together was used up before.",
            "Die Zeit für alle Tests zusammen war vorher aufgebraucht."),
        0);
  }

  private static Judgement unready(Suite suite, Run run, Verdict verdict, Prepared prepared) {
    return new Judgement(
        Judgement.Status.valueOf(prepared.outcome().name()),
        prepared.problem(),
        prepared.notes(),
        all(suite, run, verdict, prepared.problem()));
  }

  /** The same verdict for all tests that have none yet. */
  private static List<TestResult> all(Suite suite, Run run, Verdict verdict, String why) {
    List<TestResult> results = new ArrayList<>();
    for (PlannedTest test : suite.plan()) {
      TestResult result = run.done().get(test.id());
      if (result == null) {
        result = new TestResult(test, verdict, why, 0);
        run.listener().finished(result);
      }
      results.add(result);
    }
    return results;
  }

  @Override
  public void close() {
    preparer.close();
  }
}
