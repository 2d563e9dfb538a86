package virtlab.views;

import java.util.ArrayList;
import java.util.List;
import virtlab.display.Language;
import virtlab.model.network.WireShares;
import virtlab.model.sharing.CpuClaim;
import virtlab.model.sharing.CpuShares;
import virtlab.model.sharing.CreditTimeline;
import virtlab.model.sharing.Quanta;
import virtlab.model.sharing.QuotaTimeline;
import virtlab.model.sharing.Tickets;
import virtlab.views.chart.Gantt;
import virtlab.views.chart.WaterLevels;
import virtlab.views.table.Table;

/** How processors and wires are shared: water levels, and who ran when. */
final class SharingViews {
  private static final int MOST_QUANTA = 200;
  private static final int MOST_PERIODS = 40;
  private static final int MOST_SLICES = 600;

  private SharingViews() {}

  static WaterLevels level(CpuShares shares) {
    List<WaterLevels.Vessel> vessels = new ArrayList<>();
    for (CpuShares.Row row : shares.rows()) {
      CpuClaim claim = row.claim();
      double most = Math.min(claim.demand().toCores(), claim.limit().toCores());
      vessels.add(
          new WaterLevels.Vessel(claim.vm(), claim.weight(), most, row.received().toCores()));
    }
    String title =
        Numbers.text(shares.capacity().toCores())
            + Language.say(" cores as water", " Kerne als Wasser");
    return new WaterLevels(title, Language.say("cores", "Kerne"), vessels);
  }

  static WaterLevels level(WireShares shares) {
    List<WaterLevels.Vessel> vessels = new ArrayList<>();
    for (WireShares.Row row : shares.rows()) {
      vessels.add(
          new WaterLevels.Vessel(
              row.flow().nic().id(),
              row.flow().nic().weight(),
              row.flow().ceiling().toMbit(),
              row.received().toMbit()));
    }
    String title =
        Numbers.text(shares.capacity().toMbit())
            + Language.say(" Mbit/s as water", " Mbit/s als Wasser");
    return new WaterLevels(title, "Mbit/s", vessels);
  }

  static Gantt gantt(Quanta quanta) {
    List<Gantt.Span> spans = new ArrayList<>();
    int shown = Math.min(MOST_QUANTA, quanta.timeline().size());
    for (int i = 0; i < shown; ) {
      int client = quanta.timeline().get(i);
      int end = i + 1;
      while (end < shown && quanta.timeline().get(end) == client) {
        end++;
      }
      spans.add(new Gantt.Span(client, 0, i, end));
      i = end;
    }
    String title =
        shown < quanta.timeline().size()
            ? Language.say(
                "Who ran in the first " + shown + " quanta",
                "Wer in den ersten " + shown + " Zeitscheiben lief")
            : Language.say("Who ran in which quantum", "Wer in welcher Zeitscheibe lief");
    return new Gantt(
        title,
        Language.say("quanta", "Zeitscheiben"),
        quanta.clients().stream().map(Tickets::client).toList(),
        List.of(Language.say("runs", "läuft")),
        spans);
  }

  static Gantt gantt(CreditTimeline timeline) {
    List<String> lanes = new ArrayList<>();
    for (int cpu = 0; cpu < timeline.cpus(); cpu++) {
      lanes.add("CPU " + cpu);
    }
    List<Gantt.Span> spans = new ArrayList<>();
    for (CreditTimeline.Slice slice : timeline.slices()) {
      if (spans.size() < MOST_SLICES) {
        double start = slice.start().toMillis();
        double end = start + slice.time().toMillis();
        spans.add(new Gantt.Span(slice.cpu(), slice.domain(), start, end));
      }
    }
    String title =
        Language.say(
            "Who ran on which CPU (credit scheduler)",
            "Wer auf welcher CPU lief (Credit-Scheduler)");
    List<String> domains = timeline.domains().stream().map(CpuClaim::vm).toList();
    return new Gantt(title, "ms", lanes, domains, spans);
  }

  /** One lane: running, throttled, and idle where nothing stands. */
  static Gantt gantt(QuotaTimeline timeline) {
    double period = timeline.quota().periodMicros() / 1e3;
    List<Gantt.Span> spans = new ArrayList<>();
    int shown = Math.min(MOST_PERIODS, timeline.rows().size());
    for (int i = 0; i < shown; i++) {
      QuotaTimeline.Row row = timeline.rows().get(i);
      double running = (double) row.usedMicros() / timeline.threads() / 1e3;
      double throttled = row.throttledMicros() / 1e3;
      if (running > 0) {
        spans.add(new Gantt.Span(0, 0, i * period, i * period + running));
      }
      if (throttled > 0) {
        spans.add(new Gantt.Span(0, 1, (i + 1) * period - throttled, (i + 1) * period));
      }
    }
    String title =
        Language.say("Throttled in ", "Gedrosselt in ")
            + Numbers.text(timeline.throttledPeriods())
            + Language.say(" of ", " von ")
            + Numbers.text(timeline.rows().size())
            + Language.say(" periods", " Perioden");
    List<String> kinds =
        List.of(Language.say("runs", "läuft"), Language.say("throttled", "gedrosselt"));
    return new Gantt(title, "ms", List.of(Language.say("group", "Gruppe")), kinds, spans);
  }

  static Table table(QuotaTimeline timeline) {
    List<List<String>> rows = new ArrayList<>();
    for (QuotaTimeline.Row row : timeline.rows()) {
      rows.add(
          List.of(
              Numbers.text(rows.size() + 1),
              millis(row.arrivedMicros()),
              millis(row.usedMicros()),
              millis(row.throttledMicros()),
              millis(row.waitingMicros())));
    }
    List<String> head =
        List.of(
            Language.say("period", "Periode"),
            Language.say("arrived", "angekommen"),
            Language.say("used", "verbraucht"),
            Language.say("throttled", "gedrosselt"),
            Language.say("waiting", "wartend"));
    String caption =
        Language.say("Quota of ", "Kontingent von ")
            + millis(timeline.quota().quotaMicros())
            + Language.say(" in each ", " je ")
            + millis(timeline.quota().periodMicros());
    return Table.of(caption, head, rows);
  }

  private static String millis(long micros) {
    return Numbers.text(micros / 1e3) + " ms";
  }
}
