package virtlab.kernel.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
      case STRING -> text(node.textValue(), out);
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
      out.writeFieldName(wellFormed(field.getKey()));
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

  /** ASCII, which is most of what programs print, is escaped and copied by runs of bytes. */
  private static void text(String text, JsonGenerator out) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (utf8.length == text.length()
        && text.equals(new String(utf8, StandardCharsets.ISO_8859_1))) {
      out.writeUTF8String(utf8, 0, utf8.length);
    } else {
      out.writeString(wellFormed(text));
    }
  }

  static String wellFormed(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      if (mended == null) {
        mended = new StringBuilder(text);
      }
      mended.setCharAt(i, '\uFFFD');
    }
    return mended == null ? text : mended.toString();
  }
}
