package virtlab.cli.conform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.Message;

/** A message that arrived at a front end, where, and when (as {@link System#nanoTime} counts). */
record Heard(Channel channel, Message message, long nanos) {
  String type() {
    return message.type();
  }

  ObjectNode content() {
    return message.content();
  }

  /** Whether it belongs to this request. */
  boolean belongsTo(String request) {
    return message.parent().id().equals(request);
  }

  boolean isReply() {
    return channel != Channel.IOPUB && type().endsWith("_reply");
  }

  /** Whether it says that this request is {@code busy} or {@code idle}. */
  boolean isStatus(String state) {
    return type().equals("status") && content().path("execution_state").asText().equals(state);
  }
}
