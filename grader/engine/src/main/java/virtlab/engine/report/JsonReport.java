package virtlab.engine.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import virtlab.engine.gradebook.Entry;
import virtlab.engine.gradebook.RunFacts;

/** {@code grades.json}, schema 1: docs/grades.schema.json says what stands where. */
final class JsonReport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonReport() {}

  static String text(RunFacts run, List<Entry> entries) {
    ObjectNode root = JSON.createObjectNode();
    root.put("schema", 1);
    root.putObject("suite").put("name", run.suite()).put("hash", run.hash());
    root.put("seed", run.seed());
    root.put("jdk", run.jdk());
    root.put("protection", run.protection());
    ArrayNode submissions = root.putArray("submissions");
    entries.forEach(entry -> submission(submissions.addObject(), entry));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root).replace("\r", "")
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain nodes always prints", e);
    }
  }

  private static void submission(ObjectNode node, Entry entry) {
    node.put("student", entry.student());
    node.put("exercise", entry.exercise());
    node.put("status", entry.status());
    node.put("points", entry.points());
    node.put("late", entry.late());
    if (entry.manual() < 0) {
      node.putNull("manual");
    } else {
      node.put("manual", entry.manual());
    }
    node.put("final", entry.result());
    node.put("max", entry.max());
    node.put("problem", entry.problem());
    ArrayNode notes = node.putArray("notes");
    entry.notes().forEach(notes::add);
    ArrayNode tests = node.putArray("tests");
    for (Entry.Line line : entry.tests()) {
      tests
          .addObject()
          .put("id", line.id())
          .put("visibility", line.hidden() ? "hidden" : "public")
          .put("points", line.points())
          .put("max", line.max())
          .put("verdict", line.verdict())
          .put("message", line.message())
          .put("millis", line.millis());
    }
  }
}
