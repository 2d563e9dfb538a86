package virtlab.cli.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A result with every sample, for a program to read. */
record ResultJson(Result result) {
  private static final int SCHEMA = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The document's text. */
  String text() {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document()) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The result cannot be written as JSON", e);
    }
  }

  private ObjectNode document() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("schema", SCHEMA);
    document.put("jdk", result.machine().jdk());
    document.put("cores", result.machine().cores());
    document.put("system", result.machine().system());
    document.put("runs", result.work().runs());
    ArrayNode kernels = document.putArray("kernels");
    result.columns().forEach(column -> kernels.add(column(column)));
    return document;
  }

  private static ObjectNode column(Findings column) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", column.name()).put("version", column.version());
    ObjectNode figures = node.putObject("figures");
    for (Figure figure : Figure.values()) {
      if (column.samples(figure).isEmpty() && column.reasons(figure).isEmpty()) {
        continue;
      }
      ObjectNode entry = figures.putObject(figure.key());
      entry.put("unit", figure.unit().sign());
      column.value(figure).ifPresent(value -> entry.put("value", value));
      ArrayNode samples = entry.putArray("samples");
      column.samples(figure).forEach(samples::add);
      ObjectNode missing = entry.putObject("missing");
      column.reasons(figure).forEach(missing::put);
    }
    return node;
  }
}
