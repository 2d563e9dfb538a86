package virtlab.display;

import java.util.List;

/** Text as it is; of a long one the first lines, and more of them folded. */
final class LongText {
  private static final int FEW_LINES = 60;
  private static final int OPEN_LINES = 40;
  private static final int FEW_CHARS = 20_000;
  private static final int FOLDED_CHARS = 200_000;
  private static final int MOST_CHARS = 1_000_000;

  private LongText() {}

  static MimeBundle of(String text) {
    List<String> lines = text.lines().limit(FEW_LINES + 1).toList();
    if (lines.size() <= FEW_LINES && text.length() <= FEW_CHARS) {
      return MimeBundle.text(text);
    }
    return MimeBundle.text(bounded(text)).with(MimeBundle.HTML, html(text));
  }

  private static String bounded(String text) {
    return text.length() <= MOST_CHARS
        ? text
        : text.substring(0, MOST_CHARS) + "\n… " + missing(text.length() - MOST_CHARS);
  }

  private static String missing(int chars) {
    return Language.say(chars + " more characters", chars + " weitere Zeichen");
  }

  private static String html(String text) {
    int open = 0;
    for (int line = 0; line < OPEN_LINES && open < Math.min(text.length(), FEW_CHARS); line++) {
      int end = text.indexOf('\n', open);
      open = end < 0 ? text.length() : end + 1;
    }
    open = Math.min(open, FEW_CHARS);
    int end = Math.min(text.length(), open + FOLDED_CHARS);
    StringBuilder html = new StringBuilder(pre(text.substring(0, open)));
    html.append("\n<details><summary>")
        .append(missing(text.length() - open))
        .append("</summary>\n");
    html.append(pre(text.substring(open, end)));
    if (end < text.length()) {
      html.append("\n<p>… ").append(missing(text.length() - end)).append("</p>");
    }
    return html.append("\n</details>").toString();
  }

  private static String pre(String text) {
    return "<pre>" + Html.escape(text) + "</pre>";
  }
}
