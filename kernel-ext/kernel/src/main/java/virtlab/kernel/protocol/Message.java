package virtlab.kernel.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One message of the Jupyter protocol.
 *
 * @param route the frames before the delimiter: the peer's identity, or the topic on iopub
 * @param header who says what when
 * @param parent the header of the message that this one answers or belongs to
 * @param metadata what is not part of the answer proper
 * @param content the body
 * @param buffers binary extras
 */
public record Message(
    List<byte[]> route,
    Header header,
    Header parent,
    ObjectNode metadata,
    ObjectNode content,
    List<byte[]> buffers) {
  public Message {
    route = List.copyOf(route);
    buffers = List.copyOf(buffers);
  }

  /** A message without metadata and buffers. */
  public static Message of(List<byte[]> route, Header header, Header parent, ObjectNode content) {
    return new Message(route, header, parent, Json.object(), content, List.of());
  }

  /** Who sent it and its header, without what it says. */
  public Message withoutContent() {
    return of(route, header, parent, Json.object());
  }

  /** The message's type. */
  public String type() {
    return header.type();
  }
}
