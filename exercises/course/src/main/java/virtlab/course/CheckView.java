package virtlab.course;

import virtlab.course.CheckService.CheckReport;
import virtlab.course.CheckService.Line;
import virtlab.display.Displayable;
import virtlab.display.Html;
import virtlab.display.Language;
import virtlab.display.MimeBundle;

/** A check's report as text and as a table that is readable on light and dark themes. */
record CheckView(CheckReport report, Language language) implements Displayable {
  /** The doubled class outranks what JupyterLab says about every table and every pre. */
  private static final String STYLE =
      "<style>.vl-check{border-collapse:collapse;color:var(--jp-ui-font-color1,inherit);"
          + "font-size:var(--jp-ui-font-size1,13px)}"
          + ".vl-check.vl-check td,.vl-check.vl-check th{border-bottom:1px solid var(--jp-border-color2,#8888);"
          + "padding:4px 10px;text-align:left;vertical-align:top;background:transparent}"
          + ".vl-check.vl-check pre{white-space:pre-wrap;word-break:normal;overflow-wrap:anywhere;"
          + "margin:4px 0;color:inherit;background:transparent}"
          + ".vl-check.vl-check td+td{white-space:nowrap}"
          + ".vl-check.vl-check .vl-pass{border-left:4px solid #009E73}"
          + ".vl-check.vl-check .vl-fail{border-left:4px solid #D55E00}"
          + ".vl-note{color:var(--jp-ui-font-color1,inherit);margin:6px 0}</style>";

  @Override
  public MimeBundle bundle() {
    return MimeBundle.text(text()).with(MimeBundle.HTML, html());
  }

  private int points() {
    return report.tests().stream().mapToInt(Line::points).sum();
  }

  private int max() {
    return report.tests().stream().mapToInt(Line::max).sum();
  }

  private String headline() {
    if (!report.problem().isEmpty()) {
      return report.exercise() + ": " + report.problem();
    }
    long passed = report.tests().stream().filter(line -> line.verdict().equals("PASS")).count();
    return report.exercise()
        + ": "
        + language.pick(
            passed + " of " + report.tests().size() + " public tests passed, ",
            passed + " von " + report.tests().size() + " öffentlichen Tests bestanden, ")
        + points()
        + language.pick(" of ", " von ")
        + max()
        + language.pick(" points", " Punkten");
  }

  private String text() {
    StringBuilder text = new StringBuilder(headline());
    for (Line line : report.tests()) {
      text.append('\n').append(pass(line) ? "✓ " : "✗ ").append(line.title());
      text.append(" (").append(score(line)).append(')');
      if (!pass(line)) {
        text.append(": ").append(word(line.verdict()));
        append(text, "\n    ", line.message());
        append(text, "\n    " + language.pick("Hint: ", "Hinweis: "), line.hint());
      }
    }
    for (String warning : report.warnings()) {
      append(text, "\n" + language.pick("Note: ", "Anmerkung: "), warning);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String before, String what) {
    if (!what.isEmpty()) {
      text.append(before).append(what.strip().replace("\n", "\n    "));
    }
  }

  private String html() {
    StringBuilder html = new StringBuilder(STYLE);
    html.append("<div class=\"vl-note\"><b>").append(Html.escape(headline())).append("</b></div>");
    if (!report.tests().isEmpty()) {
      html.append("<table class=\"vl-check\"><thead><tr><th>")
          .append(language.pick("Test", "Test"))
          .append("</th><th>")
          .append(language.pick("Result", "Ergebnis"))
          .append("</th><th>")
          .append(language.pick("Points", "Punkte"))
          .append("</th></tr></thead><tbody>");
      report.tests().forEach(line -> row(html, line));
      html.append("</tbody></table>");
    }
    for (String warning : report.warnings()) {
      html.append("<div class=\"vl-note\">").append(Html.escape(warning)).append("</div>");
    }
    return html.toString();
  }

  private void row(StringBuilder html, Line line) {
    html.append("<tr><td class=\"").append(pass(line) ? "vl-pass" : "vl-fail").append("\">");
    html.append(Html.escape(line.title()));
    if (!pass(line) && !(line.message() + line.hint()).isBlank()) {
      html.append("<details open><summary>")
          .append(language.pick("What happened", "Was geschah"))
          .append("</summary><pre>")
          .append(Html.escape(line.message().strip()))
          .append("</pre>");
      if (!line.hint().isEmpty()) {
        html.append("<p><i>")
            .append(language.pick("Hint: ", "Hinweis: "))
            .append(Html.escape(line.hint()))
            .append("</i></p>");
      }
      html.append("</details>");
    }
    html.append("</td><td>").append(pass(line) ? "✓ " : "✗ ").append(word(line.verdict()));
    html.append("</td><td>").append(score(line)).append("</td></tr>");
  }

  private static boolean pass(Line line) {
    return line.verdict().equals("PASS");
  }

  private static String score(Line line) {
    return line.points() + "/" + line.max();
  }

  private String word(String verdict) {
    return switch (verdict) {
      case "PASS" -> language.pick("passed", "bestanden");
      case "FAIL" -> language.pick("failed", "nicht bestanden");
      case "TIMEOUT" -> language.pick("took too long", "zu lange gelaufen");
      case "MEMORY" -> language.pick("used too much memory", "zu viel Speicher");
      case "EXIT" -> language.pick("ended its process", "Prozess beendet");
      case "CRASH" -> language.pick("crashed its process", "Prozess abgestürzt");
      case "MISSING" -> language.pick("not found", "nicht gefunden");
      case "TAMPER" -> language.pick("needs a person to look", "muss angesehen werden");
      default -> language.pick("the judge failed, not you", "Fehler der Prüfung, nicht von dir");
    };
  }
}
