package virtlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import virtlab.cli.bench.KernelBench;
import virtlab.display.Language;

/** The {@code bench} verb: the measurements behind the figures in our documents. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures, and prints a table for Markdown.")
final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw Refusal.wrongUse(
        Language.say(
            "virtlab bench: say what to measure: kernel.",
            "virtlab bench: bitte sagen, was zu messen ist: kernel."));
  }

  @Command(
      name = "kernel",
      mixinStandardHelpOptions = true,
      description = "Our kernel beside ipykernel, JJava and in-process JShell.")
  int kernel(
      @Option(
              names = "--runs",
              paramLabel = "N",
              defaultValue = "7",
              description = "Samples of each figure (${DEFAULT-VALUE}).")
          int runs,
      @Option(names = "--json", paramLabel = "FILE", description = "Writes every sample.")
          @Nullable Path json,
      @Option(
              names = "--only",
              split = ",",
              paramLabel = "NAME",
              description = "Some of them: virtlab, ipykernel, jjava, jshell.")
          @Nullable List<String> only)
      throws IOException {
    List<String> names = only == null ? KernelBench.names() : only;
    check(runs, names);
    PrintWriter progress = spec.commandLine().getErr();
    KernelBench.Report report = new KernelBench(progress).run(Place.current(), names, runs);
    spec.commandLine().getOut().print(report.table());
    spec.commandLine().getOut().flush();
    if (json != null) {
      Files.writeString(json, report.json());
    }
    return ExitCodes.WELL;
  }

  private static void check(int runs, List<String> names) {
    if (runs < 1) {
      throw Refusal.wrongUse(
          Language.say(
              "virtlab bench kernel: --runs " + runs + " is too few; 1 or more is needed.",
              "virtlab bench kernel: --runs " + runs + " ist zu wenig; nötig ist mindestens 1."));
    }
    for (String name : names) {
      if (!KernelBench.names().contains(name)) {
        String known = String.join(", ", KernelBench.names());
        throw Refusal.wrongUse(
            Language.say(
                "virtlab bench kernel: --only '" + name + "' is no kernel here; there is: " + known,
                "virtlab bench kernel: --only '" + name + "' gibt es nicht; es gibt: " + known));
      }
    }
  }
}
