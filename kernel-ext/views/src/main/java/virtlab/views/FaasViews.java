package virtlab.views;

import java.util.ArrayList;
import java.util.List;
import virtlab.display.Language;
import virtlab.model.serverless.FaasResult;
import virtlab.model.serverless.FunctionCall;
import virtlab.model.serverless.FunctionCall.Outcome;
import virtlab.model.serverless.FunctionResult;
import virtlab.views.chart.Bars;
import virtlab.views.chart.Dots;
import virtlab.views.chart.Series;
import virtlab.views.table.Table;

/** Functions as a service: cold starts call by call, and sums. */
final class FaasViews {
  private static final int MOST_DOTS = 3_000;
  private static final int MOST_BARS = 30;
  private static final int MOST_ROWS = 100;

  private FaasViews() {}

  static String outcome(Outcome outcome) {
    return switch (outcome) {
      case WARM -> Language.say("warm", "warm");
      case COLD -> Language.say("cold", "kalt");
      case REFUSED -> Language.say("refused", "abgewiesen");
    };
  }

  /** Response times by arrival; of very many calls the first. */
  static Dots scatter(List<FunctionCall> calls) {
    List<FunctionCall> shown = calls.subList(0, Math.min(MOST_DOTS, calls.size()));
    double last = shown.isEmpty() ? 0 : shown.get(shown.size() - 1).arrival().value();
    TimeAxis axis = TimeAxis.upTo(last);
    List<String> kinds = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      kinds.add(outcome(outcome));
    }
    List<Dots.Dot> dots = new ArrayList<>();
    for (FunctionCall call : shown) {
      double response = call.end().value() - call.arrival().value();
      dots.add(
          new Dots.Dot(axis.at(call.arrival().value()), 1000 * response, call.outcome().ordinal()));
    }
    long cold = calls.stream().filter(call -> call.outcome() == Outcome.COLD).count();
    String title =
        Language.say("Cold starts: ", "Kaltstarts: ")
            + Numbers.text(cold)
            + Language.say(" of ", " von ")
            + Numbers.text(calls.size())
            + Language.say(" calls", " Aufrufen");
    String across = Language.say("arrival, ", "Ankunft, ") + axis.unit();
    String up = Language.say("response time, ms", "Antwortzeit, ms");
    return new Dots(title, List.of(across, up), kinds, dots);
  }

  static Bars chart(FaasResult result) {
    List<String> names = new ArrayList<>();
    List<Double> warm = new ArrayList<>();
    List<Double> cold = new ArrayList<>();
    List<Double> refused = new ArrayList<>();
    for (FunctionResult each : first(result, MOST_BARS)) {
      names.add(each.name());
      warm.add((double) each.calls() - each.cold());
      cold.add((double) each.cold());
      refused.add((double) each.refused());
    }
    List<Series> series =
        List.of(
            new Series(outcome(Outcome.WARM), warm),
            new Series(outcome(Outcome.COLD), cold),
            new Series(outcome(Outcome.REFUSED), refused));
    String title =
        caption(result) + (result.functions().size() > MOST_BARS ? more(result, MOST_BARS) : "");
    return new Bars(title, Language.say("calls", "Aufrufe"), names, series, true);
  }

  private static List<FunctionResult> first(FaasResult result, int most) {
    return result.functions().subList(0, Math.min(most, result.functions().size()));
  }

  private static String more(FaasResult result, int shown) {
    int hidden = result.functions().size() - shown;
    return Language.say("; " + hidden + " not shown", "; " + hidden + " nicht gezeigt");
  }

  private static String caption(FaasResult result) {
    double share = result.calls() == 0 ? 0 : (double) result.cold() / result.calls();
    return Language.say("Functions: ", "Funktionen: ")
        + Numbers.text(result.calls())
        + Language.say(" calls, cold ", " Aufrufe, kalt ")
        + Numbers.percent(share);
  }

  static Table table(FaasResult result) {
    List<List<String>> rows = new ArrayList<>();
    for (FunctionResult each : first(result, MOST_ROWS)) {
      rows.add(
          List.of(
              each.name(),
              Numbers.text(each.events()),
              Numbers.text(each.calls()),
              Numbers.text(each.cold()),
              Numbers.percent(each.coldShare()),
              Numbers.text(each.refused()),
              Amounts.seconds(each.busy()),
              Amounts.seconds(each.idle()),
              Numbers.text(each.peakInstances())));
    }
    List<String> head =
        List.of(
            Language.say("function", "Funktion"),
            Language.say("events", "Ereignisse"),
            Language.say("calls", "Aufrufe"),
            Language.say("cold", "kalt"),
            Language.say("cold share", "Anteil kalt"),
            Language.say("refused", "abgewiesen"),
            Language.say("busy", "Arbeit"),
            Language.say("idle", "Leerlauf"),
            Language.say("most instances", "Instanzen höchstens"));
    String caption =
        caption(result) + (result.functions().size() > MOST_ROWS ? more(result, MOST_ROWS) : "");
    return Table.of(caption, head, rows);
  }
}
