package virtlab.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import virtlab.display.Language;

/** A result as a Markdown table: a head line, a row per figure, and the reasons of the dashes. */
record ResultTable(Result result) {
  private static final String NONE = "-";

  /** The whole text, with a line end after its last line. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(head());
    lines.add("");
    lines.add(row(titles()));
    lines.add("|---" + "|---:".repeat(titles().size() - 1) + "|");
    for (Figure figure : Figure.values()) {
      if (result.columns().stream().anyMatch(column -> isNamed(column, figure))) {
        lines.add(row(cells(figure)));
      }
    }
    List<String> notes = notes();
    if (!notes.isEmpty()) {
      lines.add("");
      lines.addAll(notes);
    }
    return String.join("\n", lines) + "\n";
  }

  private static boolean isNamed(Findings column, Figure figure) {
    return !column.samples(figure).isEmpty() || !column.reasons(figure).isEmpty();
  }

  private String head() {
    Machine machine = result.machine();
    return String.format(
        Locale.ROOT,
        Language.say(
            "JDK %s, %d cores, %s; medians of %d in one run, the kernels in turn in each round.",
            "JDK %s, %d Kerne, %s; Mediane von %d in einem Lauf, in jeder Runde alle Kernel"
                + " nacheinander."),
        machine.jdk(),
        machine.cores(),
        machine.system(),
        result.work().runs());
  }

  private List<String> titles() {
    List<String> titles = new ArrayList<>();
    titles.add("");
    for (Findings column : result.columns()) {
      titles.add((column.name() + " " + column.version()).strip());
    }
    for (Findings other : others()) {
      titles.add(Contenders.OURS + " : " + other.name());
    }
    return titles;
  }

  /** The columns that ours is compared with; none when ours is not there. */
  private List<Findings> others() {
    return result.ours().isEmpty()
        ? List.of()
        : result.columns().stream()
            .filter(column -> !column.name().equals(Contenders.OURS))
            .toList();
  }

  private List<String> cells(Figure figure) {
    List<String> cells = new ArrayList<>();
    cells.add(figure.label(result.work()));
    for (Findings column : result.columns()) {
      OptionalDouble value = column.value(figure);
      cells.add(value.isPresent() ? figure.unit().written(value.getAsDouble()) : NONE);
    }
    for (Findings other : others()) {
      cells.add(ratio(figure, other));
    }
    return cells;
  }

  private String ratio(Figure figure, Findings other) {
    OptionalDouble ours = result.ours().orElseThrow().value(figure);
    OptionalDouble theirs = other.value(figure);
    if (!figure.comparable() || ours.isEmpty() || theirs.isEmpty() || theirs.getAsDouble() == 0) {
      return "";
    }
    return String.format(Locale.ROOT, "%.2f", ours.getAsDouble() / theirs.getAsDouble());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (Findings column : result.columns()) {
      for (Figure figure : Figure.values()) {
        column
            .reasons(figure)
            .forEach((reason, times) -> notes.add(note(column, figure, reason + times(times))));
      }
    }
    return notes;
  }

  private String note(Findings column, Figure figure, String reason) {
    return "- " + column.name() + ", " + figure.label(result.work()) + ": " + reason;
  }

  private static String times(int times) {
    return times == 1 ? "" : " (" + times + " " + Language.say("times", "mal") + ")";
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
