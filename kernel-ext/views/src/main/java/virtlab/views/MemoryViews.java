package virtlab.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import virtlab.display.Language;
import virtlab.model.memory.Balloon;
import virtlab.model.memory.Guest;
import virtlab.model.memory.HostMemory;
import virtlab.model.memory.MemoryState;
import virtlab.model.unit.Bytes;
import virtlab.views.chart.Bars;
import virtlab.views.chart.Series;
import virtlab.views.table.Table;

/** Memory taken back from guests, and the states of a host that is short of it. */
final class MemoryViews {
  private MemoryViews() {}

  private static double mib(long pages) {
    return Bytes.of(pages * 4096).toMib();
  }

  static Bars chart(HostMemory.Reclaimed reclaimed) {
    List<String> names = new ArrayList<>();
    List<Double> resident = new ArrayList<>();
    List<Double> shared = new ArrayList<>();
    List<Double> ballooned = new ArrayList<>();
    List<Double> swapped = new ArrayList<>();
    for (HostMemory.Row row : reclaimed.rows()) {
      names.add(row.guest().vm());
      resident.add(mib(row.resident()));
      shared.add(mib(row.shared()));
      ballooned.add(mib(row.ballooned()));
      swapped.add(mib(row.swapped()));
    }
    List<Series> series =
        List.of(
            new Series(Language.say("in memory", "im Speicher"), resident),
            new Series(Language.say("shared", "geteilt"), shared),
            new Series(Language.say("ballooned", "im Ballon"), ballooned),
            new Series(Language.say("swapped", "ausgelagert"), swapped));
    return new Bars(caption(reclaimed), "MiB", names, series, true);
  }

  private static String caption(HostMemory.Reclaimed reclaimed) {
    return Language.say("Memory promised: ", "Speicher versprochen: ")
        + Numbers.percent(reclaimed.host().overcommitment())
        + Language.say(" of the host, free now ", " des Hosts, jetzt frei ")
        + Numbers.percent((double) reclaimed.free() / reclaimed.host().pages());
  }

  static Table table(HostMemory.Reclaimed reclaimed) {
    List<List<String>> rows = new ArrayList<>();
    for (HostMemory.Row row : reclaimed.rows()) {
      rows.add(
          List.of(
              row.guest().vm(),
              Amounts.pages(row.guest().pages()),
              Amounts.pages(row.resident()),
              Amounts.pages(row.shared()),
              Amounts.pages(row.ballooned()),
              Amounts.pages(row.swapped())));
    }
    List<String> head =
        List.of(
            "VM",
            Language.say("promised", "versprochen"),
            Language.say("in memory", "im Speicher"),
            Language.say("shared", "geteilt"),
            Language.say("ballooned", "im Ballon"),
            Language.say("swapped", "ausgelagert"));
    return Table.of(caption(reclaimed), head, rows);
  }

  static Bars chart(Balloon balloon) {
    List<String> names = new ArrayList<>();
    List<Double> kept = new ArrayList<>();
    for (Guest guest : balloon.guests()) {
      names.add(guest.vm());
      kept.add(mib(guest.pages()));
    }
    List<Series> series =
        List.of(
            new Series(Language.say("kept", "behalten"), kept),
            new Series(
                Language.say("taken", "genommen"),
                balloon.taken().stream().map(MemoryViews::mib).toList()));
    String title =
        Language.say("Balloon: ", "Ballon: ")
            + Amounts.pages(balloon.reclaimed())
            + Language.say(" taken back", " zurückgeholt");
    return new Bars(title, "MiB", names, series, true);
  }

  /** The four states, from which share of free memory they begin, and what the host does. */
  static Table states() {
    List<List<String>> rows = new ArrayList<>();
    for (MemoryState state : MemoryState.values()) {
      rows.add(
          List.of(
              state.name().toLowerCase(Locale.ROOT),
              state == MemoryState.LOW ? "–" : state.percent() + " %",
              does(state)));
    }
    List<String> head =
        List.of(
            Language.say("state", "Zustand"),
            Language.say("left when free is below", "verlassen, wenn weniger frei ist als"),
            Language.say("the host", "der Host"));
    return Table.of(
        Language.say("States of a host's memory", "Zustände des Speichers eines Hosts"),
        head,
        rows);
  }

  static String does(MemoryState state) {
    return switch (state) {
      case HIGH -> Language.say("takes nothing back", "holt nichts zurück");
      case SOFT -> Language.say("inflates balloons", "bläst Ballons auf");
      case HARD -> Language.say("swaps guests' pages to disk", "lagert Seiten der Gäste aus");
      case LOW ->
          Language.say(
              "swaps, and stops guests above their targets",
              "lagert aus und hält Gäste über ihrem Ziel an");
    };
  }
}
