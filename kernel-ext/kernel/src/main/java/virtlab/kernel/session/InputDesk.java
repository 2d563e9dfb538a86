package virtlab.kernel.session;

import static virtlab.display.Language.say;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.Json;
import virtlab.kernel.protocol.Message;

/** Asks the front end that sent a cell for a line, one question at a time. */
final class InputDesk {
  private final Front front;
  private @Nullable CompletableFuture<String> waiting;

  InputDesk(Front front) {
    this.front = front;
  }

  /** Blocks until the answer; throws {@link IllegalStateException} when it was called off. */
  String ask(Message request, String prompt, boolean password) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    synchronized (this) {
      cancel();
      waiting = answer;
    }
    ObjectNode content = Json.object().put("prompt", prompt).put("password", password);
    front.send(Channel.STDIN, request, "input_request", content);
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw calledOff();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw calledOff();
    }
  }

  synchronized void answered(Message reply) {
    if (waiting != null) {
      waiting.complete(reply.content().path("value").asText(""));
      waiting = null;
    }
  }

  synchronized void cancel() {
    if (waiting != null) {
      waiting.completeExceptionally(calledOff());
      waiting = null;
    }
  }

  private static IllegalStateException calledOff() {
    return new IllegalStateException(
        say("The question was called off.", "Die Frage wurde zurückgezogen."));
  }
}
