package virtlab.kernel.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.Header;
import virtlab.kernel.protocol.Json;
import virtlab.kernel.protocol.Message;

/** One request while it is answered: it gets exactly one reply, on the socket it came from. */
final class Request {
  private final Front front;
  private final Channel channel;
  private final Message message;
  private final AtomicBoolean replied = new AtomicBoolean();
  private final Instant arrived = Instant.now();

  Request(Front front, Channel channel, Message message) {
    this.front = front;
    this.channel = channel;
    this.message = message;
  }

  Message message() {
    return message;
  }

  Header header() {
    return message.header();
  }

  ObjectNode content() {
    return message.content();
  }

  String type() {
    return message.type();
  }

  Instant arrived() {
    return arrived;
  }

  void reply(ObjectNode content) {
    reply(content, Json.object());
  }

  void reply(ObjectNode content, ObjectNode metadata) {
    String type = type().replace("_request", "_reply");
    if (type.endsWith("_reply") && replied.compareAndSet(false, true)) {
      front.send(
          channel,
          new Message(message.route(), front.header(type), header(), metadata, content, List.of()));
    }
  }

  /** Replies that something went wrong here, unless a reply is already on its way. */
  void replyFailed(Throwable failure) {
    ObjectNode content = Json.object().put("status", "error");
    content.put("ename", failure.getClass().getName());
    content.put("evalue", String.valueOf(failure.getMessage()));
    content.putArray("traceback");
    reply(content);
  }

  void replyMissing() {
    if (!replied.get()) {
      replyFailed(new IllegalStateException("The kernel has no answer to " + type()));
    }
  }
}
