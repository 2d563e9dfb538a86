package virtlab.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes calls in Java, each on one line; by their imported names, for a variable of the reader's
 * may be called {@code io} like the package.
 */
final class JavaText {
  private static final int LONGEST_CONSTANT = 16_000;

  private JavaText() {}

  static String lineMagic(String name, List<String> arguments) {
    return "lineMagic(" + literal(name) + ", " + list(arguments) + ")";
  }

  static String cellMagic(String name, List<String> arguments, String body) {
    return "cellMagic(" + literal(name) + ", " + list(arguments) + ", " + literal(body) + ")";
  }

  static String list(List<String> arguments) {
    return arguments.stream()
        .map(JavaText::literal)
        .collect(Collectors.joining(", ", "java.util.List.<String>of(", ")"));
  }

  /** A text as an expression; a long one in parts, for a constant's length is limited. */
  static String literal(String text) {
    if (text.length() <= LONGEST_CONSTANT) {
      return quoted(text);
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < text.length(); i += LONGEST_CONSTANT) {
      parts.add(quoted(text.substring(i, Math.min(text.length(), i + LONGEST_CONSTANT))));
    }
    return "String.join(\"\", " + String.join(", ", parts) + ")";
  }

  private static String quoted(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> literal.append(c);
      }
    }
    return literal.append('"').toString();
  }
}
