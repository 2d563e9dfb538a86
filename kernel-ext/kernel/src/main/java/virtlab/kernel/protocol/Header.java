package virtlab.kernel.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Who says what when. The fields are kept as they came, so that a reply's parent header repeats the
 * request's to the letter.
 *
 * @param fields the header's JSON; not changed after construction
 */
public record Header(ObjectNode fields) {
  /** The protocol's version that this kernel speaks. */
  public static final String VERSION = "5.5";

  private static final AtomicLong NUMBER = new AtomicLong();

  /** A new header with a fresh id. */
  public static Header of(String type, String session, String username) {
    ObjectNode fields = Json.object();
    fields.put("msg_id", session + "_" + NUMBER.incrementAndGet());
    fields.put("msg_type", type).put("session", session).put("username", username);
    fields.put("date", Instant.now().toString()).put("version", VERSION);
    return new Header(fields);
  }

  /** The empty header: the parent of a message that answers nothing. */
  public static Header none() {
    return new Header(Json.object());
  }

  /** The message's id; empty if there is none. */
  public String id() {
    return fields.path("msg_id").asText("");
  }

  /** The message's type, for example {@code execute_request}. */
  public String type() {
    return fields.path("msg_type").asText("");
  }

  /** The sender's session. */
  public String session() {
    return fields.path("session").asText("");
  }

  /** When the sender made it, as it says. */
  public String date() {
    return fields.path("date").asText("");
  }
}
