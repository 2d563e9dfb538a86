package virtlab.cli.conform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A cell that has ended.
 *
 * @param replied its reply
 * @param heard everything of it, on every channel, in order
 */
record Ran(Heard replied, List<Heard> heard) {
  Ran {
    heard = List.copyOf(heard);
  }

  ObjectNode reply() {
    return replied.content();
  }

  /** {@code ok}, {@code error} or {@code aborted}. */
  String status() {
    return reply().path("status").asText();
  }

  /** The messages of this type. */
  List<ObjectNode> all(String type) {
    return heard.stream().filter(m -> m.type().equals(type)).map(Heard::content).toList();
  }

  /** The text of a stream. */
  String text(String stream) {
    StringBuilder text = new StringBuilder();
    for (ObjectNode content : all("stream")) {
      if (content.path("name").asText().equals(stream)) {
        text.append(content.path("text").asText());
      }
    }
    return text.toString();
  }

  /** The result's plain text; empty if there is none. */
  String result() {
    return all("execute_result").stream()
        .map(content -> content.path("data").path("text/plain").asText())
        .findFirst()
        .orElse("");
  }

  int count() {
    return reply().path("execution_count").asInt(-1);
  }

  /** What the reader is shown of the error: name, message and traceback, without colours. */
  String error() {
    StringBuilder text = new StringBuilder(reply().path("ename").asText());
    text.append(": ").append(reply().path("evalue").asText());
    for (JsonNode line : reply().path("traceback")) {
      text.append('\n').append(line.asText());
    }
    return text.toString().replaceAll("\u001b\\[[0-9;]*m", "");
  }

  /** This cell, which must have ended well. */
  Ran well() {
    Failed.unless(status().equals("ok"), "the cell ended with " + status() + ": " + error());
    return this;
  }

  /** This cell, which must have failed. */
  Ran failed() {
    Failed.unlessSame("the status of the cell", "error", status());
    return this;
  }
}
