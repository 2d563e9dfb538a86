package virtlab.kernel.explain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import virtlab.display.Html;

/** Writes HTML that is closed, of elements that every front end shows, whatever it is told. */
final class HtmlWriter {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "ul",
          "ol",
          "li",
          "pre",
          "blockquote",
          "dl",
          "dt",
          "dd",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "caption");
  private static final Set<String> INLINE =
      Set.of("code", "b", "i", "em", "strong", "sup", "sub", "var", "tt");
  private static final Set<String> ROOMS =
      Set.of("ul", "ol", "dl", "table", "blockquote", "td", "th", "li", "dd");

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  void text(String text) {
    if (open.contains("pre")) {
      out.append(Html.escape(text));
      return;
    }
    String flat = text.replaceAll("\\s+", " ");
    out.append(Html.escape(atStart() ? flat.stripLeading() : flat));
  }

  /** Whether a blank would be the first thing in a block, or the second in a row. */
  private boolean atStart() {
    int last = out.length() - 1;
    return last < 0
        || out.charAt(last) == ' '
        || out.charAt(last) == '>' && BLOCKS.contains(lastTag());
  }

  private String lastTag() {
    int begin = out.lastIndexOf("<");
    return out.substring(begin + 1, out.length() - 1).replace("/", "");
  }

  void code(String text) {
    out.append("<code>").append(Html.escape(text)).append("</code>");
  }

  /** What is HTML of ours already. */
  void raw(String html) {
    out.append(html);
  }

  void start(String tag) {
    String name = known(tag);
    if (name.equals("br")) {
      out.append("<br>");
    } else if (INLINE.contains(name)) {
      push(name);
    } else if (BLOCKS.contains(name)) {
      closeBefore(name);
      push(name);
    }
  }

  void end(String tag) {
    String name = known(tag);
    if (open.contains(name)) {
      while (!open.isEmpty()) {
        String closed = pop();
        if (closed.equals(name)) {
          return;
        }
      }
    }
  }

  /** A heading is a line in bold, a division a paragraph. */
  private static String known(String tag) {
    String name = tag.toLowerCase(Locale.ROOT);
    return name.matches("h[1-6]|div|center") ? "p" : name;
  }

  /** HTML lets the ends of these be left out where the next begins. */
  private void closeBefore(String name) {
    while (!open.isEmpty() && !ROOMS.contains(open.peek()) && !isTablePart(open.peek())) {
      pop();
    }
    boolean repeats =
        name.equals(open.peek()) && Set.of("li", "tr", "td", "th", "dt", "dd").contains(name);
    boolean alternates = Set.of("dt", "dd").contains(name) && "dd".equals(open.peek());
    boolean cell = Set.of("td", "th").contains(name) && Set.of("td", "th").contains(top());
    boolean row = name.equals("tr") && Set.of("td", "th").contains(top());
    if (repeats || alternates || cell || row) {
      pop();
      if (row && "tr".equals(open.peek())) {
        pop();
      }
    }
  }

  private String top() {
    String top = open.peek();
    return top == null ? "" : top;
  }

  private static boolean isTablePart(String name) {
    return Set.of("thead", "tbody", "tr").contains(name);
  }

  private void push(String name) {
    open.push(name);
    out.append('<').append(name).append('>');
  }

  private String pop() {
    String name = open.pop();
    while (BLOCKS.contains(name)
        && !name.equals("pre")
        && !out.isEmpty()
        && Character.isWhitespace(out.charAt(out.length() - 1))) {
      out.setLength(out.length() - 1);
    }
    out.append("</").append(name).append('>');
    return name;
  }

  /** The whole, with everything closed. */
  String html() {
    while (!open.isEmpty()) {
      pop();
    }
    return out.toString().replaceAll("<p>\\s*</p>", "").strip();
  }
}
