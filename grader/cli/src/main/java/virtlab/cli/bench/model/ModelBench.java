package virtlab.cli.bench.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import virtlab.cli.Place;
import virtlab.cli.bench.Machine;
import virtlab.display.Language;

/** Measures the model, and CloudSim Plus beside it in the same run. */
public final class ModelBench {
  /** What can be asked for by name. */
  public static final List<String> NAMES = List.of("placement", "events", "faas", "scenarios");

  private final PrintWriter progress;

  /** A bench that says on {@code progress} what it does. */
  public ModelBench(PrintWriter progress) {
    this.progress = progress;
  }

  /** What a run gave: the tables for a reader, and every sample for a program. */
  public record Report(String table, String json) {}

  /**
   * Builds the benchmarks and runs them.
   *
   * @param names which of {@link #NAMES}
   * @param quick whether one sample does, to see that all runs
   */
  public Report run(Place place, List<String> names, boolean quick) {
    progress.println(
        Language.say(
            "virtlab bench: building the benchmarks", "virtlab bench: baue die Messprogramme"));
    progress.flush();
    BenchModules modules = BenchModules.of(place);
    modules.build();
    List<Table> tables = new ArrayList<>();
    List<Line> own = own(new OwnFigures(modules.ours(), quick, progress), names);
    if (!own.isEmpty()) {
      tables.add(new Table("model", titles(), own));
    }
    if (names.contains("scenarios")) {
      tables.addAll(new Comparison(modules, quick, progress).tables());
    }
    return report(tables);
  }

  private static List<Line> own(OwnFigures figures, List<String> names) {
    List<Line> lines = new ArrayList<>();
    if (names.contains("placement")) {
      lines.addAll(figures.placement());
    }
    if (names.contains("events")) {
      lines.addAll(figures.events());
    }
    if (names.contains("faas")) {
      lines.add(figures.faas());
    }
    return lines;
  }

  private static List<String> titles() {
    return List.of(
        Language.say("the model alone", "das Modell allein"),
        Language.say("median", "Median"),
        "",
        Language.say("wanted", "verlangt"));
  }

  static Report report(List<Table> tables) {
    Machine machine = Machine.current();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            Language.say("JDK %s, %d cores, %s.\n", "JDK %s, %d Kerne, %s.\n"),
            machine.jdk(),
            machine.cores(),
            machine.system()));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("schema", 1).put("jdk", machine.jdk()).put("cores", machine.cores());
    json.put("system", machine.system());
    ObjectNode all = json.putObject("tables");
    for (Table table : tables) {
      text.append("\n").append(table.text());
      all.set(table.id(), table.json());
    }
    try {
      String written = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
      return new Report(text.toString(), written + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The result cannot be written as JSON", e);
    }
  }
}
