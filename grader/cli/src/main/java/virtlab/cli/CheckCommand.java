package virtlab.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import virtlab.childjvm.Installation;
import virtlab.childjvm.sandbox.Sandbox;
import virtlab.display.Language;
import virtlab.engine.Submission;
import virtlab.judge.Judge;
import virtlab.judge.Judgement;
import virtlab.judge.Limits;
import virtlab.judge.Run;
import virtlab.judge.Suite;
import virtlab.judge.Suites;
import virtlab.judge.TestResult;
import virtlab.judge.Verdict;

/** The {@code check} verb: the public tests on one file, by the judge of notebook and grader. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Runs the public tests of an exercise on a .java or .ipynb file.")
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "EXERCISE", description = "For example E02.")
  private String exercise = "";

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "A .java or .ipynb file, or a folder or zip.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    Suite suite = suite();
    if (!Files.exists(file)) {
      throw Refusal.wrongUse(
          Language.say(
              "virtlab check: there is no file '" + file + "'.",
              "virtlab check: die Datei '" + file + "' gibt es nicht."));
    }
    try (Judge judge = Judge.forGrading(Sandbox.best(), Limits.DEFAULT)) {
      Submission read = Submission.read(file, suite);
      read.notes().forEach(spec.commandLine().getOut()::println);
      if (read.solution().files().isEmpty()) {
        throw unusable();
      }
      return print(judge.judge(read.solution(), suite, Run.fresh(Run.USUAL_SEED, result -> {})));
    } catch (NoSuchFileException e) {
      throw unusable();
    }
  }

  private Refusal unusable() {
    return Refusal.wrongUse(
        Language.say(
            "virtlab check: '"
                + file
                + "' holds no solution that can be read; give a notebook"
                + " (.ipynb), a Java file, or a folder or zip with them.",
            "virtlab check: '"
                + file
                + "' enthält keine lesbare Lösung; möglich sind ein Notebook"
                + " (.ipynb), eine Java-Datei, oder ein Ordner oder Zip damit."));
  }

  private Suite suite() {
    Suites suites = Suites.discover(Installation.current().classPath("tests"), List.of());
    return suites
        .find(exercise)
        .orElseThrow(
            () -> {
              String known = String.join(", ", suites.all().stream().map(Suite::exercise).toList());
              return Refusal.wrongUse(
                  Language.say(
                      "virtlab check: there is no exercise '" + exercise + "'; known: " + known,
                      "virtlab check: die Übung '" + exercise + "' gibt es nicht, nur: " + known));
            });
  }

  private int print(Judgement judgement) {
    PrintWriter out = spec.commandLine().getOut();
    if (!judgement.problem().isEmpty()) {
      out.println(judgement.problem());
    }
    judgement.notes().forEach(out::println);
    int points = 0;
    int max = 0;
    for (TestResult result : judgement.results()) {
      points += result.points();
      max += result.test().max();
      out.printf(
          "%-8s %d/%d  %s%n",
          result.verdict(), result.points(), result.test().max(), result.test().title());
      if (!result.message().isEmpty() && judgement.problem().isEmpty()) {
        result.message().lines().forEach(line -> out.println("             " + line));
      }
    }
    out.println(points + "/" + max);
    boolean well = judgement.results().stream().allMatch(r -> r.verdict() == Verdict.PASS);
    return well ? ExitCodes.WELL : ExitCodes.NOT_WELL;
  }
}
