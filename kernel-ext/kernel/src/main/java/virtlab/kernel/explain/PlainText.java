package virtlab.kernel.explain;

import java.util.Set;

/** HTML as text for a terminal. */
final class PlainText {
  private static final Set<String> LINES =
      Set.of(
          "p",
          "/p",
          "br",
          "tr",
          "ul",
          "ol",
          "/ul",
          "/ol",
          "pre",
          "/pre",
          "dt",
          "table",
          "/table",
          "blockquote",
          "/blockquote",
          "div",
          "/div");

  private final String html;
  private final StringBuilder out = new StringBuilder();
  private boolean verbatim;

  private PlainText(String html) {
    this.html = html;
  }

  static String of(String html) {
    return new PlainText(html).write();
  }

  private String write() {
    int at = 0;
    while (at < html.length()) {
      int tag = html.indexOf('<', at);
      if (tag < 0) {
        text(html.substring(at));
        break;
      }
      text(html.substring(at, tag));
      int end = html.indexOf('>', tag);
      if (end < 0) {
        break;
      }
      tag(html.substring(tag + 1, end));
      at = end + 1;
    }
    return out.toString().replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip();
  }

  private void tag(String tag) {
    String name = tag.replaceFirst("\\s.*", "").replace("/", tag.startsWith("/") ? "/" : "");
    if (name.equals("pre")) {
      verbatim = true;
    } else if (name.equals("/pre")) {
      verbatim = false;
    }
    if (LINES.contains(name)) {
      line();
      if (Set.of("p", "table", "pre").contains(name)) {
        out.append(out.isEmpty() ? "" : "\n");
      }
    } else if (name.equals("li")) {
      line();
      out.append("  • ");
    } else if (name.equals("dd")) {
      line();
      out.append("    ");
    } else if (name.equals("/td") || name.equals("/th")) {
      out.append("  ");
    }
  }

  private void line() {
    while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }

  private void text(String piece) {
    String text = Entities.decode(piece);
    if (verbatim) {
      out.append(text);
      return;
    }
    String flat = text.replaceAll("\\s+", " ");
    boolean atStart = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
    out.append(atStart ? flat.stripLeading() : flat);
  }
}
