package virtlab.kernel.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;

/** Writes a tree; text that is not well-formed UTF-16 is mended, because no reader accepts it. */
final class JsonWriter {
  private JsonWriter() {}

  static void write(JsonNode node, JsonGenerator out) throws IOException {
    switch (node.getNodeType()) {
      case OBJECT -> object(node, out);
      case ARRAY -> {
        out.writeStartArray();
        for (JsonNode element : node) {
          write(element, out);
        }
        out.writeEndArray();
      }
      case STRING -> out.writeString(Utf8.wellFormed(node.textValue()));
      case BOOLEAN -> out.writeBoolean(node.booleanValue());
      case NUMBER -> number(node, out);
      default -> out.writeNull();
    }
  }

  private static void object(JsonNode node, JsonGenerator out) throws IOException {
    out.writeStartObject();
    Iterator<Map.Entry<String, JsonNode>> fields = node.properties().iterator();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      out.writeFieldName(Utf8.wellFormed(field.getKey()));
      write(field.getValue(), out);
    }
    out.writeEndObject();
  }

  private static void number(JsonNode node, JsonGenerator out) throws IOException {
    if (node.isInt() || node.isLong()) {
      out.writeNumber(node.longValue());
    } else if (node.isBigInteger()) {
      out.writeNumber(node.bigIntegerValue());
    } else if (Double.isFinite(node.doubleValue())) {
      out.writeNumber(node.doubleValue());
    } else {
      out.writeNull();
    }
  }
}
