package virtlab.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import virtlab.cli.check.Count;
import virtlab.cli.check.LeftOut;
import virtlab.cli.check.ProjectTests;
import virtlab.cli.check.SampleGrades;
import virtlab.cli.check.Step;
import virtlab.cli.check.Verb;

/** The {@code test} verb: every test of the project; a failing step does not hide the next. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Runs every test of the project.")
final class TestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @ArgGroup private @Nullable Extent extent;

  /** How much to run; without a flag, what the project's CI runs. */
  static final class Extent {
    @Option(names = "--quick", description = "Without Python, browser and integration tests.")
    boolean quick;

    @Option(
        names = "--long",
        description =
            "Also every notebook in the browser, light and dark, the fault run, and the model's"
                + " mutations.")
    boolean all;

    @Option(
        names = "--refresh",
        description = "Only grades the samples, and writes what they get as what they must get.")
    boolean refresh;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Verb verb = (to, words) -> Main.run(to, err, words.toArray(String[]::new));
    if (extent != null && extent.refresh) {
      new SampleGrades(Place.current(), verb).refresh(out);
      return ExitCodes.WELL;
    }
    ProjectTests tests = new ProjectTests(Place.current(), out, verb);
    Count sum = Count.NONE;
    List<String> summary = new ArrayList<>();
    for (Step step : tests.steps(chosen())) {
      out.println();
      out.println("== " + step.title());
      long begun = System.nanoTime();
      Count count = run(step, err);
      long seconds = (System.nanoTime() - begun) / 1_000_000_000L;
      sum = sum.plus(count);
      String mark = count.failed() > 0 ? "FAILED" : "ok";
      summary.add(
          String.format(
              "%-6s %5d passed %3d failed %5d s  %s",
              mark, count.passed(), count.failed(), seconds, step.title()));
      out.println(summary.get(summary.size() - 1));
    }
    out.println();
    summary.forEach(out::println);
    out.println();
    out.println(sum.passed() + " passed, " + sum.failed() + " failed");
    return sum.failed() == 0 ? ExitCodes.WELL : ExitCodes.NOT_WELL;
  }

  private ProjectTests.Extent chosen() {
    if (extent == null) {
      return ProjectTests.Extent.USUAL;
    }
    return extent.quick ? ProjectTests.Extent.QUICK : ProjectTests.Extent.LONG;
  }

  private static Count run(Step step, PrintWriter err) {
    try {
      Count count = step.work().call();
      if (count.equals(Count.NONE)) {
        err.println("Nothing ran in this step.");
        return Count.of(false);
      }
      return count;
    } catch (LeftOut e) {
      err.println("Left out: " + e.getMessage());
      return Count.NONE;
    } catch (Exception e) {
      err.println(e);
      return Count.of(false);
    }
  }
}
