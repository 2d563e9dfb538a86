package virtlab.kernel.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import virtlab.kernel.interpreter.Interpreter.CommMessage;
import virtlab.kernel.protocol.Header;
import virtlab.kernel.protocol.Json;
import virtlab.kernel.protocol.Message;

/** The open comms, whichever side opened them. */
final class Comms {
  private static final String WIDGET = "jupyter.widget";
  private static final String WIDGET_PROTOCOL = "2.1.0";

  private final Map<String, String> targets = new ConcurrentHashMap<>();

  void sent(CommMessage message) {
    note(message);
  }

  /** A comm message from the front end as the interpreter takes it. */
  CommMessage received(Message message) {
    ObjectNode content = message.content();
    CommMessage comm =
        new CommMessage(
            message.type(),
            content.path("comm_id").asText(""),
            content.path("target_name").asText(""),
            new String(Json.write(content.path("data")), StandardCharsets.UTF_8),
            message.buffers());
    note(comm);
    return comm;
  }

  ObjectNode info(String target) {
    ObjectNode reply = Json.object().put("status", "ok");
    ObjectNode comms = reply.putObject("comms");
    targets.forEach(
        (id, name) -> {
          if (target.isEmpty() || target.equals(name)) {
            comms.putObject(id).put("target_name", name);
          }
        });
    return reply;
  }

  static Message message(Front front, Header parent, CommMessage comm) throws IOException {
    ObjectNode content = Json.object().put("comm_id", comm.commId());
    ObjectNode metadata = Json.object();
    if (comm.kind().equals("comm_open")) {
      content.put("target_name", comm.targetName());
      if (comm.targetName().equals(WIDGET)) {
        metadata.put("version", WIDGET_PROTOCOL);
      }
    }
    content.set("data", Json.read(comm.json().isBlank() ? "{}" : comm.json()));
    List<byte[]> topic = List.of(comm.kind().getBytes(StandardCharsets.UTF_8));
    return new Message(topic, front.header(comm.kind()), parent, metadata, content, comm.buffers());
  }

  private void note(CommMessage comm) {
    if (comm.kind().equals("comm_open")) {
      targets.put(comm.commId(), comm.targetName());
    } else if (comm.kind().equals("comm_close")) {
      targets.remove(comm.commId());
    }
  }
}
