package virtlab.course;

import virtlab.display.Displayable;
import virtlab.display.Html;
import virtlab.display.MimeBundle;

/** A short answer to the reader: a sentence in bold and more below it, as text and as HTML. */
record Reply(String headline, String rest) implements Displayable {
  @Override
  public MimeBundle bundle() {
    String text = rest.isEmpty() ? headline : headline + "\n" + rest;
    String html =
        "<p><strong>"
            + Html.escape(headline)
            + "</strong><br>"
            + Html.escape(rest).replace("\n", "<br>")
            + "</p>";
    return MimeBundle.text(text).with(MimeBundle.HTML, html);
  }
}
