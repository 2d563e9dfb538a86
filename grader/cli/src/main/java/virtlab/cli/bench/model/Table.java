package virtlab.cli.bench.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Rows under one head, as Markdown and for programs.
 *
 * @param id its name for programs
 * @param titles the head
 * @param lines the rows
 */
record Table(String id, List<String> titles, List<Line> lines) {
  String text() {
    StringBuilder text = new StringBuilder(row(titles));
    text.append("|---").append("|---:".repeat(titles.size() - 1)).append("|\n");
    lines.forEach(line -> text.append(row(line.cells())));
    return text.toString();
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  ArrayNode json() {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (Line line : lines) {
      ObjectNode row = rows.addObject();
      row.put("id", line.id());
      ObjectNode samples = row.putObject("seconds");
      line.samples()
          .forEach(
              (name, values) -> {
                ArrayNode series = samples.putArray(name);
                values.forEach(series::add);
              });
      ObjectNode facts = row.putObject("facts");
      line.facts().forEach(facts::put);
    }
    return rows;
  }
}
