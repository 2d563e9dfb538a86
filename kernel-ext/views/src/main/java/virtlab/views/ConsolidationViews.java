package virtlab.views;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import virtlab.display.Language;
import virtlab.model.consolidation.ConsolidationLimit;
import virtlab.model.consolidation.ConsolidationPlan;
import virtlab.model.consolidation.EvacuationPlan;
import virtlab.model.consolidation.EvacuationRun;
import virtlab.model.consolidation.HostFailure;
import virtlab.model.consolidation.VmMove;
import virtlab.model.host.HostLoad;
import virtlab.model.migration.Migration;
import virtlab.model.placement.Rejected;
import virtlab.model.resource.Resource;
import virtlab.views.chart.Bars;
import virtlab.views.chart.Gantt;
import virtlab.views.chart.Lines;
import virtlab.views.chart.Series;
import virtlab.views.table.Table;

/** Hosts that are emptied, and how far that should go. */
final class ConsolidationViews {
  private ConsolidationViews() {}

  static Bars plan(ConsolidationPlan plan) {
    List<Series> series =
        List.of(
            new Series(Language.say("before", "vorher"), used(plan.before())),
            new Series(Language.say("afterwards", "danach"), used(plan.after())));
    String title =
        Language.say("Hosts that run: ", "Laufende Hosts: ")
            + plan.runningBefore()
            + Language.say(" before, ", " vorher, ")
            + plan.runningAfter()
            + Language.say(" afterwards", " danach");
    return new Bars(
        title,
        Language.say("CPU used, %", "CPU belegt, %"),
        plan.before().stream().map(each -> each.host().id()).toList(),
        series,
        false);
  }

  private static List<Double> used(List<HostLoad> hosts) {
    return hosts.stream().map(each -> 100 * each.utilisation(Resource.CPU)).toList();
  }

  static Table table(ConsolidationPlan plan) {
    return moves(caption(plan), plan.moves(), List.of());
  }

  static String caption(ConsolidationPlan plan) {
    return Language.say("Hosts that run: ", "Laufende Hosts: ")
        + plan.runningAfter()
        + Language.say(" of ", " von ")
        + plan.runningBefore()
        + failure(Language.say("; before: ", "; vorher: "), plan.before())
        + failure(Language.say("; afterwards: ", "; danach: "), plan.after());
  }

  private static String failure(String when, List<HostLoad> hosts) {
    return hosts.isEmpty() ? "" : when + sentence(HostFailure.worst(hosts));
  }

  static String sentence(HostFailure failure) {
    return Language.say(
        "if "
            + failure.host()
            + " fails, "
            + failure.fallen()
            + " of "
            + failure.all()
            + " VMs fall, "
            + failure.homeless()
            + " without another place",
        "fällt "
            + failure.host()
            + " aus, fallen "
            + failure.fallen()
            + " von "
            + failure.all()
            + " VMs, "
            + failure.homeless()
            + " davon ohne anderen Platz");
  }

  private static Table moves(String caption, List<VmMove> moves, List<Rejected> stranded) {
    List<List<String>> rows = new ArrayList<>();
    for (VmMove move : moves) {
      rows.add(
          List.of(
              move.vm().id(), Amounts.of(move.vm().demand()), move.from().id(), move.to().id()));
    }
    for (Rejected each : stranded) {
      rows.add(
          List.of(
              each.vm().id(),
              Amounts.of(each.vm().demand()),
              Language.say("stays", "bleibt"),
              HostViews.reason(each)));
    }
    List<String> head =
        List.of(
            "VM",
            Language.say("demand", "Bedarf"),
            Language.say("from", "von"),
            Language.say("to", "nach"));
    return Table.of(caption, head, rows);
  }

  static Lines limit(ConsolidationLimit limit) {
    List<Double> hosts = new ArrayList<>();
    List<Double> used = new ArrayList<>();
    List<Double> response = new ArrayList<>();
    List<Double> lost = new ArrayList<>();
    List<ConsolidationLimit.Row> rows = new ArrayList<>(limit.rows());
    Collections.reverse(rows);
    for (ConsolidationLimit.Row row : rows) {
      hosts.add((double) row.hosts());
      used.add(100 * row.utilisation());
      response.add(100 * row.stretch());
      lost.add(100 * row.lost());
    }
    List<Series> series =
        List.of(
            new Series(
                Language.say("response, idle host = 100 %", "Antwortzeit, leerer Host = 100 %"),
                response),
            new Series(Language.say("utilisation", "Auslastung"), used),
            new Series(
                Language.say("VMs that fall with one host", "VMs, die mit einem Host fallen"),
                lost));
    return new Lines(
        Language.say("The limit of consolidation", "Die Grenze der Konsolidierung"),
        List.of(Language.say("hosts", "Hosts"), "%"),
        hosts,
        series,
        false);
  }

  static Table table(ConsolidationLimit limit) {
    List<List<String>> rows = new ArrayList<>();
    for (ConsolidationLimit.Row row : limit.rows()) {
      rows.add(
          List.of(
              Numbers.text(row.hosts()),
              Numbers.percent(row.utilisation()),
              Numbers.text(row.stretch()),
              Numbers.percent(row.lost()),
              row.survives() ? Language.say("yes", "ja") : Language.say("no", "nein")));
    }
    List<String> head =
        List.of(
            Language.say("hosts", "Hosts"),
            Language.say("utilisation", "Auslastung"),
            Language.say("response, times as long", "Antwortzeit, mal so lang"),
            Language.say("falls with one host", "fällt mit einem Host"),
            Language.say("the others can carry it", "die anderen tragen es"));
    String caption =
        Language.say("The limit of consolidation for ", "Die Grenze der Konsolidierung für ")
            + Numbers.text(limit.load().toCores())
            + Language.say(" busy cores", " ausgelastete Kerne");
    return Table.of(caption, head, rows);
  }

  static String sentence(ConsolidationLimit limit) {
    if (limit.rows().isEmpty()) {
      return Language.say(
          "These hosts cannot carry the load.", "Diese Hosts können die Last nicht tragen.");
    }
    ConsolidationLimit.Row last = limit.rows().get(limit.rows().size() - 1);
    int safe = 0;
    for (ConsolidationLimit.Row row : limit.rows()) {
      safe = row.survives() ? row.hosts() : safe;
    }
    String survivors =
        safe == 0
            ? Language.say(
                "with none of these numbers of hosts could the others carry a failure",
                "bei keiner dieser Zahlen von Hosts tragen die anderen einen Ausfall")
            : Language.say(
                "a failure can be carried down to " + safe + " hosts",
                "einen Ausfall tragen die anderen bis hinunter zu " + safe + " Hosts");
    return Language.say("The fewest hosts for the load are ", "Die Last braucht mindestens ")
        + last.hosts()
        + Language.say(", used at ", " Hosts, ausgelastet zu ")
        + Numbers.percent(last.utilisation())
        + Language.say("; requests then take ", "; Anfragen dauern dann ")
        + Numbers.text(last.stretch())
        + Language.say(
            " times as long as on an idle host; ", "-mal so lang wie auf einem leeren Host; ")
        + survivors
        + ".";
  }

  /** How full the hosts are before and after an evacuation; what finds no place stays. */
  static Bars chart(EvacuationPlan plan) {
    List<Double> before = new ArrayList<>();
    for (HostLoad load : plan.after()) {
      long used = load.used().amount(Resource.CPU);
      for (VmMove move : plan.moves()) {
        long moved = move.vm().demand().amount(Resource.CPU);
        used += move.from().id().equals(load.host().id()) ? moved : 0;
        used -= move.to().id().equals(load.host().id()) ? moved : 0;
      }
      before.add(100.0 * used / load.host().capacity().amount(Resource.CPU));
    }
    return new Bars(
        caption(plan),
        Language.say("CPU used, %", "CPU belegt, %"),
        plan.after().stream().map(each -> each.host().id()).toList(),
        List.of(
            new Series(Language.say("before", "vorher"), before),
            new Series(Language.say("afterwards", "danach"), used(plan.after()))),
        false);
  }

  static Table table(EvacuationPlan plan) {
    return moves(caption(plan), plan.moves(), plan.stranded());
  }

  static String caption(EvacuationPlan plan) {
    return Language.say("Evacuation of ", "Räumung von ")
        + plan.host()
        + Language.say(": VMs that move: ", ": VMs, die umziehen: ")
        + plan.moves().size()
        + Language.say(", that find no place: ", ", die keinen Platz finden: ")
        + plan.stranded().size();
  }

  static Gantt run(EvacuationRun run) {
    List<String> lanes = new ArrayList<>();
    List<Gantt.Span> spans = new ArrayList<>();
    TimeAxis axis = TimeAxis.upTo(run.total().value());
    for (int i = 0; i < run.migrations().size(); i++) {
      Migration migration = run.migrations().get(i);
      double start = run.planned().get(i).start().value();
      double end = start + migration.totalTime().value();
      double stop = Math.max(start, end - migration.downtime().value());
      spans.add(new Gantt.Span(i, 0, axis.at(start), axis.at(stop)));
      spans.add(new Gantt.Span(i, 1, axis.at(stop), axis.at(end)));
      lanes.add(run.planned().get(i).vm() + " → " + run.plan().moves().get(i).to().id());
    }
    String title =
        Language.say("Evacuation of ", "Räumung von ")
            + run.plan().host()
            + " in "
            + Amounts.seconds(run.total());
    List<String> kinds =
        List.of(
            Language.say("moves while running", "zieht im Betrieb um"),
            Language.say("stands still", "steht still"));
    return new Gantt(title, axis.unit(), lanes, kinds, spans);
  }

  static Table table(EvacuationRun run) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < run.migrations().size(); i++) {
      Migration migration = run.migrations().get(i);
      rows.add(
          List.of(
              run.planned().get(i).vm(),
              run.plan().moves().get(i).to().id(),
              Amounts.seconds(run.planned().get(i).start()),
              Amounts.seconds(migration.totalTime()),
              Amounts.bytes(migration.traffic()),
              Amounts.seconds(migration.downtime())));
    }
    List<String> head =
        List.of(
            "VM",
            Language.say("to", "nach"),
            Language.say("begins at", "beginnt bei"),
            Language.say("takes", "dauert"),
            Language.say("sent", "gesendet"),
            Language.say("downtime", "Ausfallzeit"));
    return Table.of(caption(run), head, rows);
  }

  static String caption(EvacuationRun run) {
    return caption(run.plan())
        + Language.say("; in all ", "; insgesamt ")
        + Amounts.seconds(run.total())
        + Language.say(", longest downtime ", ", längste Ausfallzeit ")
        + Amounts.seconds(run.longestDowntime());
  }
}
