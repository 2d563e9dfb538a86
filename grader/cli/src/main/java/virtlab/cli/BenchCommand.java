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
import virtlab.cli.bench.model.ModelBench;
import virtlab.cli.conform.Conformance;
import virtlab.cli.faults.FaultReport;
import virtlab.cli.faults.FaultRun;
import virtlab.cli.jupyter.KernelSpec;
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
            "virtlab bench: say what to measure: kernel, model, conformance, faults.",
            "virtlab bench: bitte sagen, was zu messen ist: kernel, model, conformance, faults."));
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

  @Command(
      name = "model",
      mixinStandardHelpOptions = true,
      description = "The virtualization model, alone and beside CloudSim Plus.")
  int model(
      @Option(names = "--json", paramLabel = "FILE", description = "Writes every sample.")
          @Nullable Path json,
      @Option(
              names = "--only",
              split = ",",
              paramLabel = "NAME",
              description = "Some of them: placement, events, faas, scenarios.")
          @Nullable List<String> only,
      @Option(
              names = "--quick",
              description = "One sample, the smallest scenario: whether all runs, no figures.")
          boolean quick)
      throws IOException {
    List<String> names = only == null ? ModelBench.NAMES : only;
    known("model: --only", names, ModelBench.NAMES);
    ModelBench.Report report =
        new ModelBench(spec.commandLine().getErr()).run(Place.current(), names, quick);
    spec.commandLine().getOut().print(report.table());
    spec.commandLine().getOut().flush();
    if (json != null) {
      Files.writeString(json, report.json());
    }
    return ExitCodes.WELL;
  }

  @Command(
      name = "faults",
      mixinStandardHelpOptions = true,
      description = "Harmless and hostile cells in turn, interrupted at random moments.")
  int faults(
      @Option(
              names = "--cells",
              paramLabel = "N",
              defaultValue = "500",
              description = "How many cells (${DEFAULT-VALUE}).")
          int cells,
      @Option(
              names = "--seed",
              paramLabel = "N",
              defaultValue = "4",
              description = "Of all that is drawn (${DEFAULT-VALUE}).")
          long seed) {
    PrintWriter progress = spec.commandLine().getErr();
    FaultReport report = new FaultRun(cells, seed).run(Place.current(), progress);
    spec.commandLine().getOut().print(report.text());
    spec.commandLine().getOut().flush();
    return report.isWell() ? ExitCodes.WELL : ExitCodes.NOT_WELL;
  }

  private static void check(int runs, List<String> names) {
    if (runs < 1) {
      throw Refusal.wrongUse(
          Language.say(
              "virtlab bench kernel: --runs " + runs + " is too few; 1 or more is needed.",
              "virtlab bench kernel: --runs " + runs + " ist zu wenig; nötig ist mindestens 1."));
    }
    known("kernel: --only", names, KernelBench.names());
  }

  private static void known(String option, List<String> names, List<String> known) {
    for (String name : names) {
      if (!known.contains(name)) {
        String all = String.join(", ", known);
        throw Refusal.wrongUse(
            Language.say(
                "virtlab bench " + option + " '" + name + "' is not known; there is: " + all,
                "virtlab bench " + option + " '" + name + "' gibt es nicht; es gibt: " + all));
      }
    }
  }

  @Command(
      name = "conformance",
      mixinStandardHelpOptions = true,
      description = "Puts kernels through the checks of the protocol, output, stops and deaths.")
  int conformance(
      @Option(
              names = "--only",
              split = ",",
              paramLabel = "NAME",
              description = "Some of them: virtlab, ipykernel, jjava.")
          @Nullable List<String> only,
      @Option(
              names = "--spec",
              paramLabel = "DIR",
              description = "Another kernel: the folder of its kernelspec.")
          @Nullable List<Path> specs,
      @Option(
              names = "--check",
              split = ",",
              paramLabel = "ID",
              description = "Some of the checks.")
          @Nullable List<String> checks) {
    List<Path> folders = specs == null ? List.of() : specs;
    List<String> names =
        only != null ? only : folders.isEmpty() ? Conformance.NAMES : List.<String>of();
    List<String> ids = checks == null ? List.of() : checks;
    known("conformance: --only", names, Conformance.NAMES);
    known("conformance: --check", ids, Conformance.ids());
    List<KernelSpec> others = folders.stream().map(BenchCommand::spec).toList();
    Conformance.Report report =
        new Conformance(spec.commandLine().getErr())
            .run(Place.current(), new Conformance.Extent(names, others, ids));
    spec.commandLine().getOut().print(report.table());
    spec.commandLine().getOut().flush();
    return report.well() ? ExitCodes.WELL : ExitCodes.NOT_WELL;
  }

  private static KernelSpec spec(Path folder) {
    return KernelSpec.in(folder.toAbsolutePath())
        .filter(found -> !found.argv().isEmpty())
        .orElseThrow(
            () ->
                Refusal.wrongUse(
                    Language.say(
                        "virtlab bench conformance: --spec " + folder + " holds no kernel.json.",
                        "virtlab bench conformance: in --spec "
                            + folder
                            + " liegt kein"
                            + " kernel.json.")));
  }
}
