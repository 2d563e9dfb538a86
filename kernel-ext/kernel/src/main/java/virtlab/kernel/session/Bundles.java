package virtlab.kernel.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import virtlab.display.MimeBundle;
import virtlab.kernel.protocol.Json;

/** MIME bundles as the protocol wants them. */
final class Bundles {
  private Bundles() {}

  /** An object with {@code data} and {@code metadata}. */
  static ObjectNode content(MimeBundle bundle) {
    ObjectNode content = Json.object();
    ObjectNode data = content.putObject("data");
    bundle.data().forEach((type, body) -> data.set(type, body(type, body)));
    ObjectNode metadata = content.putObject("metadata");
    bundle.metadata().forEach((type, json) -> metadata.set(type, json(json)));
    return content;
  }

  static int size(MimeBundle bundle) {
    int size = 0;
    for (String body : bundle.data().values()) {
      size += body.length();
    }
    return size;
  }

  private static JsonNode body(String type, String body) {
    return MimeBundle.isJson(type) ? json(body) : TextNode.valueOf(body);
  }

  private static JsonNode json(String text) {
    try {
      return Json.read(text);
    } catch (IOException e) {
      return TextNode.valueOf(text);
    }
  }
}
