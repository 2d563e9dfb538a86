package virtlab.kernel.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import virtlab.kernel.protocol.Header;
import virtlab.kernel.protocol.Message;

/** A cell that was sent; {@link #await} or {@link #follow} waits for its end, once. */
public final class Submission {
  private final KernelClient client;
  private final Header request;

  Submission(KernelClient client, Header request) {
    this.client = client;
    this.request = request;
  }

  /** The id of the request, which the messages that belong to it name as their parent. */
  public String id() {
    return request.id();
  }

  /** Waits for the reply and for idle. */
  public Execution await(OutputListener listener) {
    NotebookOutputs outputs = new NotebookOutputs();
    List<Message> messages = new ArrayList<>();
    ObjectNode reply =
        gather(
            listener,
            Duration.ofNanos(Long.MAX_VALUE),
            message -> {
              messages.add(message);
              outputs.add(message.type(), message.content());
            });
    return new Execution(reply, outputs.outputs(), messages);
  }

  /**
   * Waits for the reply and for idle as {@link #await} does, but keeps nothing of what the cell
   * publishes, however much it is, and does not wait for ever.
   *
   * @param silence how long nothing of this cell may arrive before it is given up
   * @return the content of the reply
   */
  public ObjectNode follow(OutputListener listener, Duration silence) {
    return gather(listener, silence, message -> {});
  }

  private ObjectNode gather(
      OutputListener listener, Duration silence, Consumer<Message> published) {
    ObjectNode reply = null;
    boolean idle = false;
    try {
      while (reply == null || !idle) {
        Message message = client.take(request.id(), silence);
        if (message == null) {
          String missing = reply == null ? "its reply" : "'idle'";
          throw new KernelException("Nothing arrived for " + silence + "; missing: " + missing);
        }
        switch (message.type()) {
          case "execute_reply" -> reply = message.content();
          case "input_request" -> answer(message, listener);
          default -> {
            idle |= isIdle(message);
            published.accept(message);
            listener.published(message.type(), message.content());
          }
        }
      }
    } finally {
      client.forget(request.id());
    }
    return reply;
  }

  private void answer(@Nullable Message question, OutputListener listener) {
    if (question != null) {
      ObjectNode content = question.content();
      String line =
          listener.input(content.path("prompt").asText(), content.path("password").asBoolean());
      client.answer(question, line);
    }
  }

  private static boolean isIdle(Message message) {
    return message.type().equals("status")
        && message.content().path("execution_state").asText().equals("idle");
  }
}
