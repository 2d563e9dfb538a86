package virtlab.agent;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import virtlab.display.CommMessage;

/** Who hears what the front end sends on comms: whoever offers the target of the comm. */
final class Receivers {
  private final Map<String, Consumer<CommMessage>> byTarget = new ConcurrentHashMap<>();
  private final Map<String, String> targets = new ConcurrentHashMap<>();

  void offer(String target, Consumer<CommMessage> receiver) {
    byTarget.put(target, receiver);
  }

  /** Notes which comms are opened and closed on this side. */
  void sent(CommMessage message) {
    switch (message.kind()) {
      case CommMessage.OPEN -> targets.put(message.commId(), message.target());
      case CommMessage.CLOSE -> targets.remove(message.commId());
      default -> {
        // The comm stays open.
      }
    }
  }

  /** Hands on a message; tells whether somebody heard it. */
  boolean received(CommMessage message) {
    if (message.kind().equals(CommMessage.OPEN)) {
      targets.put(message.commId(), message.target());
    }
    Consumer<CommMessage> receiver = receiver(message.commId());
    if (receiver == null || message.kind().equals(CommMessage.CLOSE)) {
      targets.remove(message.commId());
    }
    if (receiver != null) {
      receiver.accept(message);
    }
    return receiver != null;
  }

  private @Nullable Consumer<CommMessage> receiver(String comm) {
    String target = targets.get(comm);
    return target == null ? null : byTarget.get(target);
  }
}
