package virtlab.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import virtlab.display.Json;

/** Writes one class per model of a schema; its arguments are the schema and the sources' folder. */
public final class GeneratorMain {
  /**
   * What is left out: a model without a view; models whose parts are named by no model's name; and
   * those that select several of their options.
   */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "DOMWidget",
          "Controller",
          "ControllerAxis",
          "ControllerButton",
          "SelectMultiple",
          "SelectionRangeSlider");

  private GeneratorMain() {}

  /** Writes the classes. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1], "virtlab", "widgets");
    Files.createDirectories(folder);
    for (Map.Entry<String, String> source :
        sources(Files.readString(Path.of(arguments[0]))).entrySet()) {
      Path file = folder.resolve(source.getKey() + ".java");
      if (!Files.exists(file) || !Files.readString(file).equals(source.getValue())) {
        Files.writeString(file, source.getValue());
      }
    }
  }

  /** The sources of a schema's classes, by their names. */
  static Map<String, String> sources(String schema) {
    if (!(Json.read(schema) instanceof List<?> models)) {
      throw new IllegalArgumentException("The schema is a list of models");
    }
    Map<String, String> sources = new java.util.TreeMap<>();
    for (Object described : models) {
      Model model = Model.of(described);
      if (!LEFT_OUT.contains(model.name())
          && model.attributes().stream().allMatch(Attribute::hasType)) {
        sources.put(model.name(), new ClassSource(model).text());
      }
    }
    return sources;
  }
}
