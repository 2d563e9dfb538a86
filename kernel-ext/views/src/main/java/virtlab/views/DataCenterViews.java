package virtlab.views;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import virtlab.display.Language;
import virtlab.model.datacenter.CenterMoment;
import virtlab.model.datacenter.DataCenterRun;
import virtlab.model.datacenter.GroupMoment;
import virtlab.model.datacenter.HostLoss;
import virtlab.model.datacenter.HostUse;
import virtlab.model.datacenter.LiveMigration;
import virtlab.model.datacenter.MoveOutcome;
import virtlab.model.datacenter.Percentiles;
import virtlab.model.datacenter.VmFate;
import virtlab.model.datacenter.VmLife;
import virtlab.model.datacenter.VmRejection;
import virtlab.model.datacenter.VmStay;
import virtlab.model.isolation.Latencies;
import virtlab.model.resource.Shortage;
import virtlab.views.chart.Gantt;
import virtlab.views.chart.HeatMap;
import virtlab.views.chart.Lines;
import virtlab.views.chart.Series;
import virtlab.views.table.Table;

/** Hosts and VMs of a data centre over time, and what they come to. */
final class DataCenterViews {
  private static final int MOST_COLUMNS = 12;
  private static final int MOST_LANES = 40;

  private DataCenterViews() {}

  /** A row per host, a column per stretch of time. */
  static HeatMap heat(DataCenterRun run) {
    int intervals = run.center().intervals();
    int bundle = (intervals + MOST_COLUMNS - 1) / MOST_COLUMNS;
    double length = run.end().value() / intervals;
    TimeAxis axis = TimeAxis.upTo(run.end().value());
    List<String> columns = new ArrayList<>();
    for (int first = 0; first < intervals; first += bundle) {
      int next = Math.min(intervals, first + bundle);
      String from = Numbers.text(axis.at(first * length));
      columns.add(from + "–" + Numbers.text(axis.at(next * length)));
    }
    List<String> rows = new ArrayList<>();
    List<List<Double>> shares = new ArrayList<>();
    for (int host = 0; host < run.hosts().size(); host++) {
      rows.add(run.hosts().get(host).host().id());
      List<Double> row = new ArrayList<>();
      for (int first = 0; first < intervals; first += bundle) {
        int next = Math.min(intervals, first + bundle);
        boolean gone = isDown(run, host, first * length, next * length);
        row.add(gone ? Double.NaN : mean(run, host, first, next));
      }
      shares.add(row);
    }
    String title =
        Language.say("Use of the hosts' processors, by ", "Nutzung der Prozessoren, nach ");
    return new HeatMap(title + axis.unit(), columns, rows, shares);
  }

  /** Whether one outage of a host covers all of a stretch of time. */
  private static boolean isDown(DataCenterRun run, int host, double from, double to) {
    String id = run.hosts().get(host).host().id();
    return run.failures().stream()
        .map(HostLoss::outage)
        .anyMatch(
            outage ->
                outage.host().equals(id)
                    && outage.at().value() <= from
                    && outage.end().value() >= to);
  }

  private static double mean(DataCenterRun run, int host, int first, int next) {
    double sum = 0;
    for (int interval = first; interval < next; interval++) {
      sum += run.used(host, interval);
    }
    return sum / (next - first);
  }

  /** VMs on hosts and in line, and those rejected and lost so far. */
  static Lines vms(DataCenterRun run) {
    List<Series> series = new ArrayList<>();
    series.add(series(run, Language.say("on hosts", "auf Hosts"), CenterMoment::running));
    if (run.moments().stream().anyMatch(each -> each.waiting() > 0)) {
      series.add(series(run, Language.say("in line", "in der Schlange"), CenterMoment::waiting));
    }
    series.add(
        series(run, Language.say("rejected so far", "bisher abgewiesen"), CenterMoment::rejected));
    if (run.count(VmFate.LOST) > 0) {
      series.add(series(run, Language.say("lost so far", "bisher verloren"), CenterMoment::lost));
    }
    TimeAxis axis = TimeAxis.upTo(run.end().value());
    List<Double> x = new ArrayList<>();
    run.moments().forEach(each -> x.add(axis.at(each.at().value())));
    String title = Language.say("VMs in the data centre", "VMs im Rechenzentrum");
    return new Lines(title, List.of(axis.unit(), "VMs"), x, series, false);
  }

  private static Series series(
      DataCenterRun run, String name, ToDoubleFunction<CenterMoment> value) {
    return new Series(name, run.moments().stream().map(value::applyAsDouble).toList());
  }

  /** What a group needs, has and waits for. */
  static Lines group(DataCenterRun run, String name) {
    List<GroupMoment> moments = run.group(name);
    TimeAxis axis = TimeAxis.upTo(run.end().value());
    List<Double> x = new ArrayList<>();
    List<Double> needed = new ArrayList<>();
    List<Double> ready = new ArrayList<>();
    List<Double> wanted = new ArrayList<>();
    for (GroupMoment each : moments) {
      x.add(axis.at(each.at().value()));
      needed.add(each.arrived());
      ready.add((double) each.ready());
      wanted.add((double) each.wanted());
    }
    List<Series> series =
        List.of(
            new Series(Language.say("work that came", "angekommene Arbeit"), needed),
            new Series(Language.say("ready", "bereit"), ready),
            new Series(Language.say("wanted", "gewünscht"), wanted));
    String title = Language.say("Group ", "Gruppe ") + name;
    return new Lines(title, List.of(axis.unit(), "VMs"), x, series, true);
  }

  /** When each of the first VMs waited, and when it was on its first and on later hosts. */
  static Gantt stays(DataCenterRun run) {
    TimeAxis axis = TimeAxis.upTo(run.end().value());
    List<VmLife> shown = run.vms().subList(0, Math.min(MOST_LANES, run.vms().size()));
    List<Gantt.Span> spans = new ArrayList<>();
    for (int lane = 0; lane < shown.size(); lane++) {
      VmLife vm = shown.get(lane);
      double since = vm.request().arrival().value();
      for (int i = 0; i < vm.stays().size(); i++) {
        VmStay stay = vm.stays().get(i);
        wait(spans, lane, axis.at(since), axis.at(stay.from().value()));
        since = stay.to().value();
        spans.add(
            new Gantt.Span(lane, i == 0 ? 1 : 2, axis.at(stay.from().value()), axis.at(since)));
      }
      wait(spans, lane, axis.at(since), axis.at(vm.end().value()));
    }
    List<String> kinds =
        List.of(
            Language.say("waits", "wartet"),
            Language.say("on its first host", "auf dem ersten Host"),
            Language.say("on a later host", "auf einem späteren Host"));
    String title =
        shown.size() < run.vms().size()
            ? Language.say("The first ", "Die ersten ") + shown.size() + " VMs"
            : Language.say("VMs and their hosts", "VMs und ihre Hosts");
    List<String> lanes = shown.stream().map(VmLife::name).toList();
    return new Gantt(title, axis.unit(), lanes, kinds, spans);
  }

  private static void wait(List<Gantt.Span> spans, int lane, double from, double to) {
    if (to > from) {
      spans.add(new Gantt.Span(lane, 0, from, to));
    }
  }

  /** Percentiles of what VMs and hosts felt. */
  static Table summary(DataCenterRun run) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(times(Language.say("response", "Antwortzeit"), run::response));
    rows.add(times(Language.say("waiting", "Wartezeit"), run::waiting));
    rows.add(parts(Language.say("stretch", "Dehnung"), run::stretch, Numbers::text));
    rows.add(
        parts(
            Language.say("use of a host", "Nutzung eines Hosts"),
            run::utilisation,
            Numbers::percent));
    List<String> head =
        List.of(
            "",
            Language.say("number", "Anzahl"),
            Language.say("mean", "Mittel"),
            "p50",
            "p95",
            "p99");
    return Table.of(caption(run), head, rows);
  }

  private static List<String> times(String name, Supplier<Latencies> measured) {
    try {
      Latencies times = measured.get();
      return List.of(
          name,
          Numbers.text(times.count()),
          Amounts.seconds(times.mean()),
          Amounts.seconds(times.percentile(50)),
          Amounts.seconds(times.percentile(95)),
          Amounts.seconds(times.percentile(99)));
    } catch (IllegalArgumentException none) {
      return List.of(name, "0", "–", "–", "–", "–");
    }
  }

  private interface Writing {
    String text(double value);
  }

  private static List<String> parts(String name, Supplier<Percentiles> measured, Writing writing) {
    try {
      Percentiles parts = measured.get();
      return List.of(
          name,
          Numbers.text(parts.count()),
          writing.text(parts.mean()),
          writing.text(parts.p50()),
          writing.text(parts.p95()),
          writing.text(parts.p99()));
    } catch (IllegalArgumentException none) {
      return List.of(name, "0", "–", "–", "–", "–");
    }
  }

  static Table hosts(DataCenterRun run) {
    List<List<String>> rows = new ArrayList<>();
    for (HostUse each : run.hosts()) {
      rows.add(
          List.of(
              each.host().id(),
              Numbers.percent(each.utilisation()),
              Numbers.text(each.placed()),
              Numbers.text(each.failures()),
              Amounts.seconds(each.down())));
    }
    List<String> head =
        List.of(
            "Host",
            Language.say("used", "genutzt"),
            Language.say("VMs placed", "platzierte VMs"),
            Language.say("failures", "Ausfälle"),
            Language.say("downtime", "Ausfallzeit"));
    return Table.of(Language.say("Hosts", "Hosts"), head, rows);
  }

  static Table rejections(DataCenterRun run) {
    List<List<String>> rows = new ArrayList<>();
    for (VmRejection each : run.rejections()) {
      String nearest = each.nearest().isEmpty() ? "–" : each.nearest();
      rows.add(
          List.of(
              each.vm(), each.flavour().name(), Amounts.seconds(each.at()), nearest, why(each)));
    }
    List<String> head =
        List.of(
            "VM",
            Language.say("size", "Größe"),
            Language.say("when", "wann"),
            Language.say("nearest host", "nächstliegender Host"),
            Language.say("lacking there", "dort fehlt"));
    int all = run.count(VmFate.REJECTED);
    String caption =
        rows.size() < all
            ? Language.say("The first ", "Die ersten ")
                + Numbers.text(rows.size())
                + Language.say(" of ", " von ")
                + Numbers.text(all)
                + Language.say(" rejections", " Abweisungen")
            : Language.say("Rejections", "Abweisungen");
    return Table.of(caption, head, rows);
  }

  private static String why(VmRejection rejection) {
    if (rejection.nearest().isEmpty()) {
      return Language.say("every host was down", "alle Hosts waren ausgefallen");
    }
    List<String> parts = new ArrayList<>();
    for (Shortage each : rejection.shortages()) {
      parts.add(each.resource().name() + " " + Amounts.of(each.resource(), each.lacking()));
    }
    return parts.isEmpty()
        ? Language.say("nothing: others waited before it", "nichts: andere warteten davor")
        : String.join(", ", parts);
  }

  static Table migrations(DataCenterRun run) {
    List<List<String>> rows = new ArrayList<>();
    for (LiveMigration each : run.migrations()) {
      boolean done = each.outcome() == MoveOutcome.DONE;
      rows.add(
          List.of(
              each.vm(),
              each.from(),
              each.to(),
              Amounts.seconds(each.start()),
              Amounts.seconds(each.end()),
              outcome(each.outcome()),
              done ? Amounts.seconds(each.plan().downtime()) : "–"));
    }
    List<String> head =
        List.of(
            "VM",
            Language.say("from", "von"),
            Language.say("to", "nach"),
            Language.say("begins at", "beginnt bei"),
            Language.say("ends at", "endet bei"),
            Language.say("outcome", "Ausgang"),
            Language.say("downtime", "Ausfallzeit"));
    return Table.of(Language.say("Live migrations", "Live-Migrationen"), head, rows);
  }

  private static String outcome(MoveOutcome outcome) {
    return switch (outcome) {
      case DONE -> Language.say("done", "fertig");
      case CANCELLED -> Language.say("cancelled", "abgebrochen");
      case UNDER_WAY -> Language.say("under way", "unterwegs");
    };
  }

  static String caption(DataCenterRun run) {
    return counted(run.vms().size(), "VM", "VMs")
        + ": "
        + Numbers.text(run.count(VmFate.FINISHED))
        + Language.say(" finished, ", " fertig, ")
        + Numbers.text(run.count(VmFate.RUNNING))
        + Language.say(" on hosts, ", " auf Hosts, ")
        + Numbers.text(run.count(VmFate.WAITING))
        + Language.say(" waiting, ", " wartend, ")
        + Numbers.text(run.count(VmFate.REJECTED))
        + Language.say(" rejected, ", " abgewiesen, ")
        + Numbers.text(run.count(VmFate.LOST))
        + Language.say(" lost", " verloren");
  }

  static String sentence(DataCenterRun run) {
    StringBuilder out = new StringBuilder(caption(run)).append(". ");
    out.append(Language.say("Hosts were used ", "Die Hosts waren zu "));
    out.append(Numbers.percent(run.utilisation().mean()));
    out.append(Language.say(" on average, ", " genutzt, "));
    out.append(
        counted(
            run.failures().size(),
            Language.say("failure", "Ausfall"),
            Language.say("failures", "Ausfälle")));
    out.append(", ");
    out.append(
        counted(
            run.migrations().size(),
            Language.say("migration", "Migration"),
            Language.say("migrations", "Migrationen")));
    List<String> times = times("", run::response);
    if (!times.get(1).equals("0")) {
      out.append(Language.say("; VMs with work took ", "; VMs mit Arbeit brauchten im Mittel "));
      out.append(times.get(2));
      out.append(
          Language.say(" on average, one in twenty more than ", ", jede zwanzigste mehr als "));
      out.append(times.get(4));
    }
    return out.append('.').toString();
  }

  private static String counted(int count, String one, String many) {
    return Numbers.text(count) + " " + (count == 1 ? one : many);
  }
}
