package virtlab.ipynb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes notebooks of nbformat 4.5 as Jupyter does: same bytes for the same notebook. */
public final class NotebookWriter {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private NotebookWriter() {}

  /**
   * What running a code cell left.
   *
   * @param executionCount shown as In[n]; null where it did not run
   * @param outputs the output objects of nbformat 4
   */
  public record Execution(@Nullable Integer executionCount, ArrayNode outputs) {}

  /** The notebook's file without outputs. */
  public static String write(Notebook notebook) {
    return write(notebook, Map.of());
  }

  /** The notebook's file with the outputs of these cells, by cell id. */
  public static String write(Notebook notebook, Map<String, Execution> executions) {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode cells = root.putArray("cells");
    for (Cell cell : notebook.cells()) {
      ObjectNode node = cells.addObject();
      node.put("cell_type", cell.kind().name().toLowerCase(Locale.ROOT));
      Execution execution = executions.get(cell.id());
      if (cell.kind() == Cell.Kind.CODE) {
        node.put("execution_count", execution == null ? null : execution.executionCount());
      }
      node.put("id", cell.id());
      node.set("metadata", cell.metadata());
      if (cell.kind() == Cell.Kind.CODE) {
        node.set("outputs", execution == null ? MAPPER.createArrayNode() : execution.outputs());
      }
      ArrayNode source = node.putArray("source");
      cell.source().lines().forEach(line -> source.add(line + "\n"));
      trimLast(source, cell.source());
    }
    root.set("metadata", notebook.metadata());
    root.put("nbformat", 4);
    root.put("nbformat_minor", 5);
    return text(root);
  }

  private static void trimLast(ArrayNode source, String text) {
    if (!source.isEmpty() && !text.endsWith("\n")) {
      int last = source.size() - 1;
      String line = source.get(last).asText();
      source.set(last, line.substring(0, line.length() - 1));
    }
  }

  private static String text(ObjectNode root) {
    DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter()
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter)
            .withSeparators(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    try {
      return MAPPER.writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new NotebookException("The notebook cannot be written as JSON", e);
    }
  }
}
