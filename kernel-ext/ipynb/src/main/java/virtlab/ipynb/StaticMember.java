package virtlab.ipynb;

import java.util.Set;

/** Turns a cell's definition into a public static member by exchanging its modifiers. */
final class StaticMember {
  private static final Set<String> DROPPED = Set.of("public", "protected", "private", "static");
  private static final Set<String> KEPT =
      Set.of("final", "abstract", "sealed", "non-sealed", "strictfp", "synchronized", "default");

  private final String text;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private StaticMember(String text) {
    this.text = text;
  }

  static String of(String text) {
    return new StaticMember(text).rewrite();
  }

  private String rewrite() {
    while (true) {
      space();
      if (text.startsWith("@", at) && !text.startsWith("@interface", at)) {
        annotation();
        continue;
      }
      int end = at;
      while (end < text.length() && wordPart(end)) {
        end++;
      }
      String word = text.substring(at, end);
      if (DROPPED.contains(word)) {
        at = end;
      } else if (KEPT.contains(word)) {
        out.append(word);
        at = end;
      } else {
        return out + "public static " + text.substring(at);
      }
    }
  }

  private boolean wordPart(int index) {
    char c = text.charAt(index);
    return Character.isJavaIdentifierPart(c) || (c == '-' && text.startsWith("non-sealed", at));
  }

  private void copyTo(int end) {
    out.append(text, at, Math.min(end, text.length()));
    at = Math.min(end, text.length());
  }

  private void space() {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        copyTo(at + 1);
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        copyTo(end < 0 ? text.length() : end);
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        copyTo(end < 0 ? text.length() : end + 2);
      } else {
        return;
      }
    }
  }

  private void annotation() {
    int end = at + 1;
    while (end < text.length()
        && (Character.isJavaIdentifierPart(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    copyTo(end);
    space();
    int depth = 0;
    while (at < text.length() && (depth > 0 || text.charAt(at) == '(')) {
      depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
      copyTo(at + 1);
    }
  }
}
