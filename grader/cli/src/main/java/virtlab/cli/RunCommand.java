package virtlab.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import virtlab.cli.jupyter.KernelCommand;
import virtlab.cli.run.CellFailure;
import virtlab.cli.run.NotebookRun;
import virtlab.cli.run.NotebookRunner;
import virtlab.display.Language;

/** The {@code run} verb: executes notebooks with the packaged kernel, without Python. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs notebooks with our kernel; a cell tagged raises-exception may fail.")
final class RunCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "NOTEBOOK", arity = "1..*", description = "The notebooks to run.")
  private List<Path> notebooks = List.of();

  @Option(names = "--out", paramLabel = "DIR", description = "Writes the notebooks with outputs.")
  private @Nullable Path out;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes a report of every cell.")
  private @Nullable Path json;

  @Option(names = "--lang", paramLabel = "de|en", description = "The kernel's language.")
  private @Nullable Language lang;

  @Override
  public Integer call() throws IOException {
    for (Path notebook : notebooks) {
      if (!Files.isRegularFile(notebook)) {
        throw Refusal.wrongUse(
            Language.say(
                "virtlab run: there is no file " + notebook + ".",
                "virtlab run: die Datei " + notebook + " gibt es nicht."));
      }
    }
    Language language = lang == null ? Language.current() : lang;
    String tag = language.name().toLowerCase(Locale.ROOT);
    NotebookRunner runner =
        new NotebookRunner(KernelCommand.ours(Place.current()).with(Map.of("VIRTLAB_LANG", tag)));
    ArrayNode report = JSON.createArrayNode();
    boolean well = true;
    for (Path notebook : notebooks) {
      NotebookRun run = runner.run(notebook);
      well &= run.failures().isEmpty();
      show(run);
      report.add(describe(run));
      if (out != null) {
        Files.createDirectories(out);
        Files.writeString(out.resolve(String.valueOf(notebook.getFileName())), run.executed());
      }
    }
    if (json != null) {
      Files.writeString(json, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report));
    }
    return well ? ExitCodes.WELL : ExitCodes.NOT_WELL;
  }

  private void show(NotebookRun run) {
    PrintWriter to = spec.commandLine().getOut();
    String seconds = String.format(Locale.ROOT, "%.1f s", run.millis() / 1000.0);
    String mark = run.failures().isEmpty() ? "ok    " : "FAILED";
    to.printf("%s %s: %d %s, %s%n", mark, run.notebook(), run.cells(), cellsWord(), seconds);
    for (CellFailure failure : run.failures()) {
      to.printf(
          "  %s %d (%s): %s%n",
          Language.say("cell", "Zelle"), failure.number(), failure.id(), failure.error());
      failure.source().lines().limit(5).forEach(line -> to.println("    | " + line));
      failure.traceback().lines().forEach(line -> to.println("    " + line));
    }
  }

  private static String cellsWord() {
    return Language.say("cells", "Zellen");
  }

  private static ObjectNode describe(NotebookRun run) {
    ObjectNode node = JSON.createObjectNode();
    node.put("notebook", run.notebook().toString());
    node.put("cells", run.cells());
    node.put("millis", run.millis());
    ArrayNode failures = node.putArray("failures");
    for (CellFailure failure : run.failures()) {
      ObjectNode entry = failures.addObject();
      entry.put("cell", failure.number()).put("id", failure.id());
      entry.put("error", failure.error()).put("traceback", failure.traceback());
    }
    return node;
  }
}
