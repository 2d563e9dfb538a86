package virtlab.engine.report;

import static virtlab.engine.report.Markup.escape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import virtlab.display.Language;
import virtlab.engine.gradebook.Entry;
import virtlab.engine.gradebook.RunFacts;

/** The page for the instructor: one file, nothing loaded, nothing scripted, light and dark. */
final class HtmlReport {
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--line:#8886;--good:#00734f;--bad:#a84300;--odd:#0064a0}
      @media(prefers-color-scheme:dark){:root{--good:#4fd1a5;--bad:#ff9a5c;--odd:#7cc4f5}}
      body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem}
      table{border-collapse:collapse;margin:1rem 0}
      th,td{border:1px solid var(--line);padding:.3rem .6rem;text-align:left;vertical-align:top}
      .wide{overflow-x:auto}
      .wide th.test{writing-mode:vertical-rl;transform:rotate(180deg);font-weight:400}
      .PASS{color:var(--good)}.FAIL,.TIMEOUT,.MEMORY,.EXIT,.CRASH,.MISSING{color:var(--bad)}
      .ERROR,.TAMPER{color:var(--odd);font-weight:700}
      pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:0;font-size:.9em}
      summary{cursor:pointer;padding:.3rem 0}
      """;

  private HtmlReport() {}

  static String text(RunFacts run, List<Entry> entries) {
    StringBuilder html = new StringBuilder();
    String title = Language.say("Grades", "Noten");
    html.append("<!DOCTYPE html>\n<html lang=\"").append(Language.say("en", "de"));
    html.append("\">\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"");
    html.append(" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
    html.append(title).append("</title>\n<style>\n").append(STYLE).append("</style>\n<h1>");
    html.append(title).append("</h1>\n<p>").append(escape(facts(run))).append("</p>\n");
    if (run.protection().equals("none")) {
      html.append("<p class=\"ERROR\">").append(escape(unprotected())).append("</p>\n");
    }
    Map<String, List<Entry>> byExercise = new LinkedHashMap<>();
    entries.stream()
        .map(Entry::exercise)
        .distinct()
        .sorted()
        .forEach(
            e -> byExercise.put(e, entries.stream().filter(x -> x.exercise().equals(e)).toList()));
    byExercise.forEach((exercise, group) -> table(html, exercise, group));
    html.append("<h2>").append(Language.say("Each student", "Einzeln")).append("</h2>\n");
    entries.forEach(entry -> details(html, entry));
    return html.append("</html>\n").toString();
  }

  private static String facts(RunFacts run) {
    return Language.say("Suite ", "Tests ")
        + run.suite()
        + " "
        + run.hash().substring(0, Math.min(12, run.hash().length()))
        + Language.say(", seed ", ", Startwert ")
        + run.seed()
        + ", JDK "
        + run.jdk()
        + Language.say(", protection: ", ", Schutz: ")
        + run.protection()
        + ".";
  }

  private static String unprotected() {
    return Language.say(
        "Graded without a sandbox: a submission could have read the hidden tests.",
        "Ohne Sandbox bewertet: eine Abgabe konnte die verborgenen Tests lesen.");
  }

  private static void table(StringBuilder html, String exercise, List<Entry> entries) {
    html.append("<h2>").append(escape(exercise)).append("</h2>\n<div class=\"wide\"><table>\n<tr>");
    html.append("<th>").append(Language.say("Student", "Wer")).append("</th><th>Status</th><th>");
    html.append(Language.say("Points", "Punkte")).append("</th>");
    for (Entry.Line line : entries.get(0).tests()) {
      html.append("<th class=\"test\">").append(escape(line.id()));
      html.append(line.hidden() ? Language.say(" (hidden)", " (verborgen)") : "");
      html.append("</th>");
    }
    html.append("</tr>\n");
    for (Entry entry : entries) {
      html.append("<tr><th>").append(escape(entry.student())).append("</th><td>");
      html.append(escape(entry.status())).append("</td><td>").append(entry.result());
      html.append(" / ").append(entry.max()).append("</td>");
      for (Entry.Line line : entry.tests()) {
        html.append("<td class=\"").append(escape(line.verdict())).append("\">");
        html.append(escape(line.verdict())).append("</td>");
      }
      html.append("</tr>\n");
    }
    html.append("</table></div>\n");
  }

  private static void details(StringBuilder html, Entry entry) {
    html.append("<details><summary>").append(escape(entry.student())).append(" · ");
    html.append(escape(entry.exercise())).append(" · ").append(entry.result()).append(" / ");
    html.append(entry.max()).append(entry.settled() ? "" : " · " + open()).append("</summary>\n");
    if (!entry.problem().isEmpty()) {
      html.append("<pre>").append(escape(entry.problem())).append("</pre>\n");
    }
    if (!entry.notes().isEmpty()) {
      html.append("<ul>");
      entry.notes().forEach(n -> html.append("<li>").append(escape(n)).append("</li>"));
      html.append("</ul>\n");
    }
    html.append("<table>\n");
    for (Entry.Line line : entry.tests()) {
      html.append("<tr><td>").append(escape(line.title())).append("</td><td class=\"");
      html.append(escape(line.verdict())).append("\">").append(escape(line.verdict()));
      html.append("</td><td>").append(line.points()).append(" / ").append(line.max());
      html.append("</td><td><pre>").append(escape(line.message())).append("</pre></td></tr>\n");
    }
    html.append("</table></details>\n");
  }

  private static String open() {
    return Language.say("provisional, a person must look", "vorläufig, bitte ansehen");
  }
}
