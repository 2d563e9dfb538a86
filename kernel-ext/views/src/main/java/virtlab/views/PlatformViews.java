package virtlab.views;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import virtlab.display.Language;
import virtlab.model.orchestration.Happening;
import virtlab.model.orchestration.Moment;
import virtlab.model.orchestration.PlatformRun;
import virtlab.model.orchestration.ScalingDecision;
import virtlab.views.chart.Gantt;
import virtlab.views.chart.Lines;
import virtlab.views.chart.Series;
import virtlab.views.table.Table;

/** Container platforms: what is desired, what there is, what happened. */
final class PlatformViews {
  private PlatformViews() {}

  static Lines replicas(PlatformRun run, String deployment) {
    List<Moment> moments = run.moments(deployment);
    List<Series> series = new ArrayList<>();
    series.add(series(Language.say("desired", "gewünscht"), moments, Moment::desired));
    series.add(series(Language.say("existing", "vorhanden"), moments, Moment::existing));
    series.add(series(Language.say("ready", "bereit"), moments, Moment::ready));
    if (moments.stream().anyMatch(each -> each.updated() != each.ready())) {
      series.add(
          series(
              Language.say("ready in the new version", "bereit in der neuen Version"),
              moments,
              Moment::updated));
    }
    return lines(deployment + Language.say(": replicas", ": Repliken"), xs(run, moments), series);
  }

  /** With one deployment all about it, with several what is desired and ready of each. */
  static Lines replicas(PlatformRun run) {
    List<String> names = run.deployments();
    if (names.size() == 1) {
      return replicas(run, names.get(0));
    }
    List<Moment> all = run.moments();
    List<Double> xs = new ArrayList<>(all.stream().map(m -> m.at().value()).distinct().toList());
    if (xs.isEmpty() || xs.get(xs.size() - 1) < run.end().value()) {
      xs.add(run.end().value());
    }
    List<Series> series = new ArrayList<>();
    for (String name : names) {
      List<Moment> own = run.moments(name);
      String desired = name + Language.say(", desired", ", gewünscht");
      series.add(new Series(desired, at(xs, own, Moment::desired)));
      series.add(
          new Series(name + Language.say(", ready", ", bereit"), at(xs, own, Moment::ready)));
    }
    return lines(Language.say("Replicas", "Repliken"), xs, series);
  }

  private static Lines lines(String title, List<Double> xs, List<Series> series) {
    List<String> axes =
        List.of(Language.say("seconds", "Sekunden"), Language.say("replicas", "Repliken"));
    return new Lines(title, axes, xs, series, true);
  }

  /** The moments, and the end of the run. */
  private static List<Double> xs(PlatformRun run, List<Moment> moments) {
    List<Double> xs = new ArrayList<>(moments.stream().map(each -> each.at().value()).toList());
    xs.add(run.end().value());
    return xs;
  }

  private static Series series(String name, List<Moment> moments, ToDoubleFunction<Moment> value) {
    List<Double> values = new ArrayList<>();
    moments.forEach(each -> values.add(value.applyAsDouble(each)));
    values.add(value.applyAsDouble(moments.get(moments.size() - 1)));
    return new Series(name, values);
  }

  private static List<Double> at(
      List<Double> xs, List<Moment> moments, ToDoubleFunction<Moment> value) {
    List<Double> values = new ArrayList<>();
    int next = 0;
    double now = 0;
    for (double x : xs) {
      while (next < moments.size() && moments.get(next).at().value() <= x) {
        now = value.applyAsDouble(moments.get(next++));
      }
      values.add(now);
    }
    return values;
  }

  static Table table(PlatformRun run) {
    List<List<String>> rows = new ArrayList<>();
    for (Happening each : run.happenings()) {
      rows.add(
          List.of(Amounts.seconds(each.at()), each.subject(), what(each.kind()), each.detail()));
    }
    List<String> head =
        List.of(
            Language.say("when", "wann"),
            Language.say("who", "wer"),
            Language.say("what", "was"),
            Language.say("more", "dazu"));
    return Table.of(caption(run), head, rows);
  }

  static String caption(PlatformRun run) {
    StringBuilder caption = new StringBuilder();
    caption.append(Language.say("After ", "Nach ")).append(Amounts.seconds(run.end()));
    for (String name : run.deployments()) {
      Moment last = run.last(name);
      caption.append("; ").append(name).append(": ").append(last.ready());
      caption.append(Language.say(" of ", " von ")).append(last.desired());
      caption.append(Language.say(" ready, for ", " bereit, "));
      caption.append(Amounts.seconds(run.belowDesired(name)));
      caption.append(Language.say(" fewer than desired", " lang weniger als gewünscht"));
    }
    return caption.toString();
  }

  static Gantt phases(PlatformRun run) {
    return new PhaseSpans(run).gantt();
  }

  private static String what(Happening.Kind kind) {
    return switch (kind) {
      case CREATED -> Language.say("created from image", "angelegt aus Image");
      case SCHEDULED -> Language.say("placed on node", "auf Knoten platziert");
      case UNSCHEDULABLE -> Language.say("fits on no node", "passt auf keinen Knoten");
      case READY -> Language.say("ready on node", "bereit auf Knoten");
      case CRASHED -> Language.say("crashed, waits", "abgestürzt, wartet");
      case RESTARTED -> Language.say("started again on node", "neu gestartet auf Knoten");
      case STOPPED -> Language.say("stopped on node", "beendet auf Knoten");
      case NODE_LOST -> Language.say("node lost", "Knoten ausgefallen");
      case NODE_UNREACHABLE -> Language.say("seen to be gone", "Ausfall bemerkt");
      case EVICTED -> Language.say("given up on node", "aufgegeben auf Knoten");
      case NODE_BACK -> Language.say("node is back", "Knoten wieder da");
      case SCALED -> Language.say("desired from now on", "von jetzt an gewünscht");
      case ROLLOUT -> Language.say("update begins, image", "Aktualisierung beginnt, Image");
      case ROLLED_OUT -> Language.say("update is done, image", "Aktualisierung fertig, Image");
    };
  }

  static Lines decisions(List<ScalingDecision> decisions) {
    List<Double> xs = new ArrayList<>();
    List<Double> wanted = new ArrayList<>();
    List<Double> after = new ArrayList<>();
    for (ScalingDecision each : decisions) {
      xs.add(each.at().value());
      wanted.add((double) each.wanted());
      after.add((double) each.after());
    }
    List<Series> series =
        List.of(
            new Series(Language.say("by the formula", "nach der Formel"), wanted),
            new Series(Language.say("desired", "gewünscht"), after));
    return lines(Language.say("Horizontal autoscaling", "Horizontale Skalierung"), xs, series);
  }

  static Table decisionTable(List<ScalingDecision> decisions) {
    List<List<String>> rows = new ArrayList<>();
    for (ScalingDecision each : decisions) {
      rows.add(
          List.of(
              Amounts.seconds(each.at()),
              Numbers.text(each.metric()),
              Numbers.text(each.before()),
              Numbers.text(each.wanted()),
              Numbers.text(each.after())));
    }
    List<String> head =
        List.of(
            Language.say("when", "wann"),
            Language.say("metric", "Messwert"),
            Language.say("before", "vorher"),
            Language.say("by the formula", "nach der Formel"),
            Language.say("afterwards", "danach"));
    String caption =
        Language.say("Decisions of an autoscaler", "Entscheidungen einer automatischen Skalierung");
    return Table.of(caption, head, rows);
  }
}
