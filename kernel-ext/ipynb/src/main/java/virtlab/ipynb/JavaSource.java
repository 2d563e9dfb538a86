package virtlab.ipynb;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The definitions of a notebook's cells, ready to be written as one Java class.
 *
 * @param className the class that holds them
 * @param definitions in the order of the document; of several with one name only the last
 * @param notes what was left out or overwritten, one sentence each
 */
public record JavaSource(String className, List<Definition> definitions, List<String> notes) {
  static final List<String> DEFAULT_IMPORTS =
      List.of(
          "java.io",
          "java.math",
          "java.net",
          "java.nio.file",
          "java.util",
          "java.util.concurrent",
          "java.util.function",
          "java.util.prefs",
          "java.util.regex",
          "java.util.stream");

  public JavaSource {
    definitions = List.copyOf(definitions);
    notes = List.copyOf(notes);
  }

  /**
   * One import, type, method or variable.
   *
   * @param isImport whether it stands before the class
   * @param key what a later definition must have to replace it
   * @param cell the label of its cell
   * @param line the line in the cell where its text starts, from 1
   * @param text its Java text as a static member
   */
  public record Definition(boolean isImport, String key, String cell, int line, String text) {}

  /** Where a generated line came from; {@code cell} is empty for a line that is ours. */
  public record Origin(String cell, int line) {}

  /** The class's text and, for each of its lines, the origin. */
  public record Rendered(String code, List<Origin> origins) {
    /** The cell and line of a generated line, from 1. */
    public Origin origin(long line) {
      return line < 1 || line > origins.size() ? new Origin("", 0) : origins.get((int) line - 1);
    }
  }

  /** The class without these definitions. */
  public Rendered render(Set<Definition> without) {
    StringBuilder code = new StringBuilder();
    List<Origin> origins = new ArrayList<>();
    for (String imported : DEFAULT_IMPORTS) {
      line(code, origins, "import " + imported + ".*;");
    }
    for (boolean imports : new boolean[] {true, false}) {
      for (Definition definition : definitions) {
        if (definition.isImport() == imports && !without.contains(definition)) {
          int line = definition.line();
          for (String text : definition.text().split("\n", -1)) {
            code.append(text).append('\n');
            origins.add(new Origin(definition.cell(), line++));
          }
        }
      }
      line(code, origins, imports ? "public class " + className + " {" : "}");
    }
    return new Rendered(code.toString(), origins);
  }

  private static void line(StringBuilder code, List<Origin> origins, String text) {
    code.append(text).append('\n');
    origins.add(new Origin("", 0));
  }
}
