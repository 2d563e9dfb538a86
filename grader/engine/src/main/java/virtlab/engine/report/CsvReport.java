package virtlab.engine.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import virtlab.engine.gradebook.Entry;

/** One line for each submission; every cell quoted, none that a spreadsheet would compute. */
final class CsvReport {
  private CsvReport() {}

  static String text(List<Entry> entries) {
    StringBuilder csv = new StringBuilder();
    row(
        csv,
        "student",
        "exercise",
        "status",
        "points",
        "late",
        "manual",
        "final",
        "max",
        "problem");
    for (Entry entry : entries) {
      row(
          csv,
          entry.student(),
          entry.exercise(),
          entry.status(),
          Integer.toString(entry.points()),
          Integer.toString(entry.late()),
          entry.manual() < 0 ? "" : Integer.toString(entry.manual()),
          Integer.toString(entry.result()),
          Integer.toString(entry.max()),
          entry.problem());
    }
    return csv.toString();
  }

  private static void row(StringBuilder csv, String... cells) {
    csv.append(Stream.of(cells).map(CsvReport::cell).collect(Collectors.joining(",")));
    csv.append("\r\n");
  }

  static String cell(String text) {
    // Some programs trim a cell before they look at its first character.
    String seen = text.strip();
    boolean formula = !seen.isEmpty() && "=+-@".indexOf(seen.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
