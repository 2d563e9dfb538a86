package virtlab.display;

import java.util.List;

/**
 * One message on a comm, the channel between an object here and its twin in the front end.
 *
 * @param kind {@code comm_open}, {@code comm_msg} or {@code comm_close}
 * @param commId names the comm
 * @param target what {@code comm_open} asks for, else empty
 * @param json the text of the message's data, a JSON object
 * @param buffers binary parts, which JSON cannot hold
 */
public record CommMessage(
    String kind, String commId, String target, String json, List<byte[]> buffers) {
  public static final String OPEN = "comm_open";
  public static final String MESSAGE = "comm_msg";
  public static final String CLOSE = "comm_close";

  public CommMessage {
    buffers = List.copyOf(buffers);
  }

  /** The message that ends a comm. */
  public static CommMessage close(String commId) {
    return new CommMessage(CLOSE, commId, "", "{}", List.of());
  }
}
