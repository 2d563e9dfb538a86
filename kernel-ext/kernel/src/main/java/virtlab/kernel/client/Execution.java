package virtlab.kernel.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import virtlab.kernel.protocol.Message;

/**
 * A cell that has ended.
 *
 * @param reply the content of the execute reply
 * @param outputs its outputs as a notebook file stores them, in order; consecutive text of one
 *     stream is one output
 * @param messages every message of the cell on iopub, in order
 */
public record Execution(ObjectNode reply, List<ObjectNode> outputs, List<Message> messages) {
  public Execution {
    outputs = List.copyOf(outputs);
    messages = List.copyOf(messages);
  }

  /** {@code ok}, {@code error} or {@code aborted}. */
  public String status() {
    return reply.path("status").asText("");
  }

  /** All text of one stream. */
  public String stream(String name) {
    StringBuilder text = new StringBuilder();
    for (ObjectNode output : outputs) {
      if (output.path("output_type").asText().equals("stream")
          && output.path("name").asText().equals(name)) {
        text.append(output.path("text").asText());
      }
    }
    return text.toString();
  }

  /** The plain text of the cell's result; empty if it has none. */
  public String result() {
    for (ObjectNode output : outputs) {
      if (output.path("output_type").asText().equals("execute_result")) {
        return output.path("data").path("text/plain").asText();
      }
    }
    return "";
  }
}
