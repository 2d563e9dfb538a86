package virtlab.kernel.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import virtlab.kernel.protocol.Json;

/** Turns a cell's messages into the outputs that a notebook file stores. */
final class NotebookOutputs {
  /** An output; {@code text} gathers what belongs to it if it is a stream's. */
  private record Shown(ObjectNode output, String displayId, StringBuilder text) {
    ObjectNode complete() {
      return text.isEmpty() ? output : output.put("text", text.toString());
    }
  }

  private final List<Shown> shown = new ArrayList<>();
  private boolean clearNext;

  void add(String type, ObjectNode content) {
    switch (type) {
      case "stream" -> stream(content.path("name").asText(), content.path("text").asText());
      case "display_data" -> put(bundle(type, content), displayId(content));
      case "execute_result" -> {
        ObjectNode output = bundle(type, content);
        output.set("execution_count", content.get("execution_count"));
        put(output, displayId(content));
      }
      case "update_display_data" -> update(content);
      case "error" -> {
        ObjectNode output = Json.object().put("output_type", "error");
        output.setAll(content);
        put(output, "");
      }
      case "clear_output" -> {
        if (content.path("wait").asBoolean()) {
          clearNext = true;
        } else {
          shown.clear();
        }
      }
      default -> {}
    }
  }

  List<ObjectNode> outputs() {
    return shown.stream().map(Shown::complete).toList();
  }

  private void put(ObjectNode output, String displayId) {
    if (clearNext) {
      shown.clear();
      clearNext = false;
    }
    shown.add(new Shown(output, displayId, new StringBuilder()));
  }

  private void stream(String name, String text) {
    Shown last = shown.isEmpty() || clearNext ? null : shown.get(shown.size() - 1);
    if (last == null
        || !last.output().path("output_type").asText().equals("stream")
        || !last.output().path("name").asText().equals(name)) {
      put(Json.object().put("output_type", "stream").put("name", name).put("text", ""), "");
      last = shown.get(shown.size() - 1);
    }
    last.text().append(text);
  }

  private void update(ObjectNode content) {
    String id = displayId(content);
    for (Shown output : shown) {
      if (!id.isEmpty() && output.displayId().equals(id)) {
        output.output().set("data", content.get("data"));
        output.output().set("metadata", content.get("metadata"));
      }
    }
  }

  private static ObjectNode bundle(String type, ObjectNode content) {
    ObjectNode output = Json.object().put("output_type", type);
    output.set("data", content.get("data"));
    output.set("metadata", content.get("metadata"));
    return output;
  }

  private static String displayId(ObjectNode content) {
    return content.path("transient").path("display_id").asText("");
  }
}
