package virtlab.kernel.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import virtlab.display.CommMessage;
import virtlab.kernel.interpreter.Comm;
import virtlab.kernel.protocol.Header;
import virtlab.kernel.protocol.Json;
import virtlab.kernel.protocol.Message;

/** The open comms, whichever side opened them. */
final class Comms {
  private static final String WIDGET = "jupyter.widget";
  private static final String WIDGET_PROTOCOL = "2.1.0";

  /** The target of an open comm, and the request whose cell shows what its handlers put out. */
  private record Open(String target, String cell) {}

  private final Map<String, Open> comms = new ConcurrentHashMap<>();

  void sent(Comm comm) {
    note(comm.message(), comm.cell());
  }

  /** A message from the front end as the interpreter takes it. */
  Comm received(Message message) {
    ObjectNode content = message.content();
    CommMessage comm =
        new CommMessage(
            message.type(),
            content.path("comm_id").asText(""),
            content.path("target_name").asText(""),
            new String(Json.write(content.path("data")), StandardCharsets.UTF_8),
            message.buffers());
    String token = message.header().id();
    note(comm, token);
    Open open = comms.get(comm.commId());
    return new Comm(token, open == null ? token : open.cell(), comm);
  }

  /** Forgets all comms, and returns their ids. */
  List<String> closeAll() {
    List<String> ids = List.copyOf(comms.keySet());
    ids.forEach(comms::remove);
    return ids;
  }

  ObjectNode info(String target) {
    ObjectNode reply = Json.object().put("status", "ok");
    ObjectNode listed = reply.putObject("comms");
    comms.forEach(
        (id, open) -> {
          if (target.isEmpty() || target.equals(open.target())) {
            listed.putObject(id).put("target_name", open.target());
          }
        });
    return reply;
  }

  static Message message(Front front, Header parent, CommMessage comm) throws IOException {
    ObjectNode content = Json.object().put("comm_id", comm.commId());
    ObjectNode metadata = Json.object();
    if (comm.kind().equals(CommMessage.OPEN)) {
      content.put("target_name", comm.target());
      if (comm.target().equals(WIDGET)) {
        metadata.put("version", WIDGET_PROTOCOL);
      }
    }
    content.set("data", Json.read(comm.json().isBlank() ? "{}" : comm.json()));
    List<byte[]> topic = List.of(comm.kind().getBytes(StandardCharsets.UTF_8));
    return new Message(topic, front.header(comm.kind()), parent, metadata, content, comm.buffers());
  }

  private void note(CommMessage comm, String cell) {
    if (comm.kind().equals(CommMessage.OPEN)) {
      comms.put(comm.commId(), new Open(comm.target(), cell));
    } else if (comm.kind().equals(CommMessage.CLOSE)) {
      comms.remove(comm.commId());
    }
  }
}
