package virtlab.cli.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import virtlab.display.Language;

/** One row of the table, in its order. */
enum Figure {
  START_INFO(Unit.SECONDS, work -> say("start to `kernel_info`", "Start bis `kernel_info`")),
  START_CELL(
      Unit.SECONDS, work -> say("start to the result of `1+1`", "Start bis `1+1` antwortet")),
  START_NEW(
      Unit.SECONDS,
      work ->
          say("start to the result of a sum never seen", "Start bis eine neue Summe antwortet")),
  WARM_CELL(
      Unit.MILLIS,
      work -> say("a new sum after %,d cells", "eine neue Summe nach %,d Zellen", work.cells())),
  KERNEL_INFO(Unit.MILLIS, work -> "`kernel_info`"),
  COMPLETE(Unit.MILLIS, work -> say("complete", "Vervollständigung")),
  INSPECT(Unit.MILLIS, work -> say("inspect", "Nachschlagen")),
  DECLARATIONS(
      Unit.SECONDS,
      work ->
          say(
              "%,d declarations in one cell",
              "%,d Deklarationen in einer Zelle", work.declarations())),
  LINES(
      Unit.SECONDS,
      work -> say("%,d lines printed, to idle", "%,d Zeilen Ausgabe, bis idle", work.lines())),
  LINES_ARRIVED(
      Unit.LINES, work -> say("of these arrived, fewest", "davon angekommen, mindestens")),
  LONG_LINE(
      Unit.SECONDS,
      work -> say("one line of %,d bytes", "eine Zeile von %,d Bytes", work.lineBytes())),
  STOP_LOOP(
      Unit.MILLIS,
      work -> say("interrupt of a tight loop, to idle", "Abbruch einer engen Schleife, bis idle")),
  LOOP_BURNS(Unit.CORES, work -> say("cores still busy after it", "danach noch belegte Kerne")),
  STOP_PRINTING(
      Unit.MILLIS,
      work -> say("interrupt of a print loop, to idle", "Abbruch einer Druckschleife, bis idle")),
  PRINTING_BURNS(Unit.CORES, work -> say("cores still busy after it", "danach noch belegte Kerne")),
  AFTER_EXIT(
      Unit.SECONDS,
      work ->
          say(
              "a cell that exits, to the result of the next `1+1`",
              "Zelle mit exit, bis das nächste `1+1` antwortet")),
  MEMORY_FIRST(
      Unit.MEBIBYTES,
      work -> say("resident memory after the first cell", "Speicher nach der ersten Zelle")),
  MEMORY_AFTER(
      Unit.MEBIBYTES,
      work -> say("resident memory after the rows above", "Speicher nach den Zeilen oben")),
  FLOOD(
      Unit.SECONDS,
      work ->
          say(
              "%,d lines printed, to idle, one round",
              "%,d Zeilen Ausgabe, bis idle, eine Runde", work.flood())),
  FLOOD_ARRIVED(Unit.LINES, work -> say("of these arrived", "davon angekommen")),
  FLOOD_MEMORY(
      Unit.MEBIBYTES, work -> say("peak resident memory during it", "höchster Speicher dabei"));

  private final Unit unit;
  private final Function<Workload, String> label;

  Figure(Unit unit, Function<Workload, String> label) {
    this.unit = unit;
    this.label = label;
  }

  Unit unit() {
    return unit;
  }

  /** What the row says, in the reader's language. */
  String label(Workload work) {
    return label.apply(work);
  }

  /** The name in the JSON form. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one value of these samples: the fewest lines, else the median. */
  double value(List<Double> samples) {
    return unit == Unit.LINES
        ? samples.stream().mapToDouble(sample -> sample).min().orElseThrow()
        : Median.of(samples);
  }

  /** True where the quotient of two kernels says something. */
  boolean comparable() {
    return unit != Unit.LINES && unit != Unit.CORES;
  }

  private static String say(String english, String german, Object... numbers) {
    return String.format(Locale.ROOT, Language.say(english, german), numbers);
  }
}
