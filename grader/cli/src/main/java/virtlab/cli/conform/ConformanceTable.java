package virtlab.cli.conform;

import java.util.ArrayList;
import java.util.List;
import virtlab.display.Language;

/**
 * The verdicts as a Markdown table, and under it the reason of each that is not a pass.
 *
 * @param checks a row each
 * @param columns a kernel each
 */
record ConformanceTable(List<Check> checks, List<Column> columns) {
  /** The whole text, with a line end after its last line. */
  String text() {
    List<String> lines = new ArrayList<>();
    List<String> titles = new ArrayList<>(List.of("", ""));
    columns.forEach(column -> titles.add(column.title()));
    lines.add(row(titles));
    lines.add("|---|---" + "|:---:".repeat(columns.size()) + "|");
    for (Check check : checks) {
      List<String> cells = new ArrayList<>(List.of("`" + check.id() + "`", check.what()));
      columns.forEach(column -> cells.add(word(column.verdict(check).kind())));
      lines.add(row(cells));
    }
    for (Verdict.Kind kind : Verdict.Kind.values()) {
      List<String> sums = new ArrayList<>(List.of("", word(kind)));
      columns.forEach(column -> sums.add(Long.toString(column.count(kind))));
      lines.add(row(sums));
    }
    List<String> reasons = reasons();
    if (!reasons.isEmpty()) {
      lines.add("");
      lines.addAll(reasons);
    }
    return String.join("\n", lines) + "\n";
  }

  private List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    for (Column column : columns) {
      for (Check check : checks) {
        Verdict verdict = column.verdict(check);
        if (!verdict.reason().isEmpty()) {
          String text = verdict.reason().replace("|", "\\|").replace("<", "&lt;");
          reasons.add("- " + column.name() + ", `" + check.id() + "`: " + text);
        }
      }
    }
    return reasons;
  }

  private static String word(Verdict.Kind kind) {
    return switch (kind) {
      case PASS -> Language.say("passes", "hält");
      case FAIL -> Language.say("**fails**", "**scheitert**");
      case NOT_APPLICABLE -> Language.say("n/a", "entfällt");
    };
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
