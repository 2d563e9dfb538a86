package virtlab.views;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import virtlab.display.Language;
import virtlab.model.migration.Migration;
import virtlab.model.migration.Round;
import virtlab.model.network.WireShares;
import virtlab.model.overhead.Overhead;
import virtlab.model.sharing.CpuShares;
import virtlab.views.chart.Bars;
import virtlab.views.chart.Gantt;
import virtlab.views.chart.Series;
import virtlab.views.table.Table;

/** What virtualization costs and how it shares: overhead, migration, processor, wire. */
final class CostViews {
  private CostViews() {}

  static Bars overhead(Map<String, Overhead> workloads) {
    Set<String> events = new LinkedHashSet<>();
    workloads.values().forEach(o -> o.parts().forEach(p -> events.add(p.event())));
    List<Series> series = new ArrayList<>();
    for (String event : events) {
      List<Double> added = new ArrayList<>();
      for (Overhead overhead : workloads.values()) {
        double here = 0;
        for (Overhead.Part part : overhead.parts()) {
          here += part.event().equals(event) ? 100 * part.added() : 0;
        }
        added.add(here);
      }
      series.add(new Series(event, added));
    }
    List<String> names = new ArrayList<>();
    workloads.forEach(
        (name, overhead) ->
            names.add(
                (name.isEmpty() ? "" : name + ": ")
                    + Language.say("loss ", "Verlust ")
                    + Numbers.percent(overhead.loss())));
    boolean stacked = series.stream().allMatch(s -> s.values().stream().allMatch(v -> v >= 0));
    return new Bars(
        Language.say("Overhead by cause", "Mehraufwand nach Ursachen"),
        Language.say("added time, % of the native run", "zusätzliche Zeit, % des nativen Laufs"),
        names,
        series,
        stacked);
  }

  static Bars rounds(Migration migration) {
    List<String> names = new ArrayList<>();
    List<Double> sent = new ArrayList<>();
    for (Round round : migration.timeline()) {
      names.add(name(round));
      sent.add(round.sent().toMib());
    }
    String title =
        migration.strategy()
            + Language.say(": downtime ", ": Ausfallzeit ")
            + Amounts.seconds(migration.downtime())
            + Language.say(", total ", ", insgesamt ")
            + Amounts.seconds(migration.totalTime());
    String unit = Language.say("sent, MiB", "gesendet, MiB");
    return new Bars(title, unit, names, List.of(new Series(unit, sent)), false);
  }

  /** When each round was sent, and when the VM stood still. */
  static Gantt gantt(Migration migration) {
    TimeAxis axis = TimeAxis.upTo(migration.totalTime().value());
    List<String> lanes = new ArrayList<>();
    List<Gantt.Span> spans = new ArrayList<>();
    for (Round round : migration.timeline()) {
      int kind = round.running() ? 0 : 1;
      double start = axis.at(round.start().value());
      spans.add(new Gantt.Span(lanes.size(), kind, start, axis.at(round.end().value())));
      lanes.add(name(round));
    }
    double stopped = migration.rest().end().value();
    if (migration.resume().value() > 0) {
      double end = axis.at(stopped + migration.resume().value());
      spans.add(new Gantt.Span(lanes.size(), 1, axis.at(stopped), end));
      lanes.add(Language.say("start at the new place", "Start am neuen Ort"));
    }
    String title =
        migration.strategy()
            + Language.say(": downtime ", ": Ausfallzeit ")
            + Amounts.seconds(migration.downtime());
    List<String> kinds =
        List.of(
            Language.say("the VM runs", "die VM läuft"),
            Language.say("the VM stands still", "die VM steht"));
    return new Gantt(title, axis.unit(), lanes, kinds, spans);
  }

  private static String name(Round round) {
    return round.running()
        ? Language.say("round ", "Runde ") + round.number()
        : Language.say("rest, VM stopped", "Rest, VM steht");
  }

  static Table table(Migration migration) {
    List<List<String>> rows = new ArrayList<>();
    for (Round round : migration.timeline()) {
      rows.add(
          List.of(
              name(round),
              Amounts.seconds(round.start()),
              Amounts.seconds(round.duration()),
              Amounts.bytes(round.sent()),
              Numbers.text(round.bandwidth().toMbit()) + " Mbit/s"));
    }
    List<String> head =
        List.of(
            "",
            Language.say("start", "Beginn"),
            Language.say("duration", "Dauer"),
            Language.say("sent", "gesendet"),
            Language.say("bandwidth", "Bandbreite"));
    String caption =
        migration.strategy()
            + Language.say(": traffic ", ": gesendet ")
            + Amounts.bytes(migration.traffic())
            + Language.say(", downtime ", ", Ausfallzeit ")
            + Amounts.seconds(migration.downtime());
    return Table.of(caption, head, rows);
  }

  static Bars shares(CpuShares shares) {
    List<String> names = new ArrayList<>();
    List<Double> wanted = new ArrayList<>();
    List<Double> received = new ArrayList<>();
    for (CpuShares.Row row : shares.rows()) {
      names.add(row.claim().vm());
      wanted.add(row.claim().demand().toCores());
      received.add(row.received().toCores());
    }
    String title = Language.say("Who gets how much CPU", "Wer wie viel CPU bekommt");
    return new Bars(
        title, Language.say("cores", "Kerne"), names, wantedReceived(wanted, received), false);
  }

  static Bars shares(WireShares shares) {
    List<String> names = new ArrayList<>();
    List<Double> wanted = new ArrayList<>();
    List<Double> received = new ArrayList<>();
    for (WireShares.Row row : shares.rows()) {
      names.add(row.flow().nic().id());
      wanted.add(row.flow().demand().toMbit());
      received.add(row.received().toMbit());
    }
    String title =
        Language.say("Shares of a wire of ", "Anteile an einer Leitung von ")
            + Numbers.text(shares.capacity().toMbit())
            + " Mbit/s";
    return new Bars(title, "Mbit/s", names, wantedReceived(wanted, received), false);
  }

  private static List<Series> wantedReceived(List<Double> wanted, List<Double> received) {
    return List.of(
        new Series(Language.say("wanted", "verlangt"), wanted),
        new Series(Language.say("received", "erhalten"), received));
  }
}
