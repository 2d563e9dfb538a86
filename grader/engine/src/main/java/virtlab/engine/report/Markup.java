package virtlab.engine.report;

/** Text inside XML and HTML. */
final class Markup {
  private Markup() {}

  /** Escaped for content and quoted attributes; characters that XML 1.0 forbids become U+FFFD. */
  static String escape(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints().forEach(point -> append(safe, point));
    return safe.toString();
  }

  private static void append(StringBuilder safe, int point) {
    switch (point) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      default -> {
        boolean legal =
            point == '\t'
                || point == '\n'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
        safe.appendCodePoint(legal ? point : 0xFFFD);
      }
    }
  }
}
