package virtlab.display;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON text, and writes it with members in the order of their map; for reproducible text, one
 * that has one.
 */
public final class Json {
  private Json() {}

  /** The text of null, strings, numbers, booleans, maps, and lists and their like. */
  public static String write(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    append(out, value);
    return out.toString();
  }

  /**
   * The value of a text: a map, a list, a string, a {@link Long} or, where it is no whole number of
   * at most 18 digits, a {@link Double}, a boolean or null. Maps keep the text's order.
   *
   * @throws IllegalArgumentException if the text is not JSON
   */
  public static @Nullable Object read(String text) {
    return new JsonReader(text).whole();
  }

  /** A number for JSON and HTML attributes: at most 12 significant digits, never an exponent. */
  public static String number(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return "null";
    }
    BigDecimal digits = new BigDecimal(value).round(new MathContext(12));
    return digits.signum() == 0 ? "0" : digits.stripTrailingZeros().toPlainString();
  }

  private static void append(StringBuilder out, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      String before = "{";
      for (var entry : map.entrySet()) {
        out.append(before);
        string(out, String.valueOf(entry.getKey()));
        out.append(':');
        append(out, entry.getValue());
        before = ",";
      }
      out.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof Iterable<?> items) {
      String before = "[";
      for (Object item : items) {
        out.append(before);
        append(out, item);
        before = ",";
      }
      out.append(before.equals("[") ? "[]" : "]");
    } else if (value instanceof Double || value instanceof Float) {
      out.append(number(Double.parseDouble(value.toString())));
    } else if (value instanceof BigDecimal exact) {
      out.append(exact.toPlainString());
    } else if (value == null || value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      string(out, value.toString());
    }
  }

  private static void string(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        String hex = Integer.toHexString(c);
        out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
