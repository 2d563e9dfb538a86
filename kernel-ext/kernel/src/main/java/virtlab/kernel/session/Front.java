package virtlab.kernel.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import virtlab.kernel.channel.Outbox;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.Header;
import virtlab.kernel.protocol.Json;
import virtlab.kernel.protocol.Message;

/** Everything that the kernel says to its front ends, by whom it concerns. */
final class Front {
  private static final String USER = "kernel";

  private final String session = UUID.randomUUID().toString();
  private final Outbox outbox = new Outbox(this::streamMessage);
  private @Nullable Header running;

  Outbox outbox() {
    return outbox;
  }

  String session() {
    return session;
  }

  void publish(String type, Header parent, ObjectNode content) {
    outbox.post(Channel.IOPUB, iopub(type, parent, content));
  }

  /** Publishes something large, and waits while too much is queued. */
  void publishWeighty(Message message, int weight) {
    outbox.post(Channel.IOPUB, message, weight);
    outbox.awaitRoom();
  }

  Message iopub(String type, Header parent, ObjectNode content) {
    List<byte[]> topic = List.of(type.getBytes(StandardCharsets.UTF_8));
    return Message.of(topic, header(type), parent, content);
  }

  void stream(Header parent, String name, byte[] utf8) {
    outbox.stream(parent, name, utf8);
  }

  void send(Channel channel, Message request, String type, ObjectNode content) {
    send(
        channel,
        new Message(
            request.route(), header(type), request.header(), Json.object(), content, List.of()));
  }

  void send(Channel channel, Message message) {
    outbox.post(channel, message);
  }

  Header header(String type) {
    return Header.of(type, session, USER);
  }

  void status(String state, Header parent) {
    publish("status", parent, Json.object().put("execution_state", state));
  }

  /** The shell begins a request that keeps the kernel busy. */
  synchronized void begin(Header request) {
    running = request;
    status("busy", request);
  }

  /** The shell has ended its request. */
  synchronized void end(Header request) {
    running = null;
    status("idle", request);
  }

  /**
   * A request beside the shell has ended. Front ends show the last status that they hear, so a
   * running cell says again that it runs.
   */
  synchronized void endBeside(Header request) {
    status("idle", request);
    if (running != null) {
      status("busy", running);
    }
  }

  /** Greets a new subscriber. */
  void welcome(byte[] subscription) {
    String topic = new String(subscription, 1, subscription.length - 1, StandardCharsets.UTF_8);
    byte[] route = topic.getBytes(StandardCharsets.UTF_8);
    ObjectNode content = Json.object().put("subscription", topic);
    outbox.greet(Message.of(List.of(route), header("iopub_welcome"), Header.none(), content));
  }

  private Message streamMessage(Header parent) {
    return iopub("stream", parent, Json.object());
  }
}
