package virtlab.views;

import java.util.ArrayList;
import java.util.List;
import virtlab.display.Language;
import virtlab.model.serverless.FaasResult;
import virtlab.model.serverless.FunctionCall;
import virtlab.model.serverless.FunctionCall.Outcome;
import virtlab.model.serverless.FunctionResult;
import virtlab.model.serverless.ResponseTimes;
import virtlab.model.serverless.Responses;
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
              percentile(each.responses().all(), 50),
              percentile(each.responses().all(), 99),
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
            "p50",
            "p99",
            Language.say("busy", "Arbeit"),
            Language.say("idle", "Leerlauf"),
            Language.say("most instances", "Instanzen höchstens"));
    String caption =
        caption(result) + (result.functions().size() > MOST_ROWS ? more(result, MOST_ROWS) : "");
    return Table.of(caption, head, rows);
  }

  private static String percentile(ResponseTimes times, double percent) {
    return times.count() == 0 ? "–" : Amounts.seconds(times.percentile(percent));
  }

  /** Response times of all functions together, by how the calls started. */
  static Table responses(FaasResult result) {
    Responses responses = result.responses();
    List<List<String>> rows =
        List.of(
            row(Language.say("all", "alle"), responses.all()),
            row(outcome(Outcome.WARM), responses.warm()),
            row(outcome(Outcome.COLD), responses.cold()));
    List<String> head =
        List.of(
            Language.say("start", "Start"),
            Language.say("calls", "Aufrufe"),
            "p50",
            "p95",
            "p99",
            Language.say("slowest", "langsamster"));
    return Table.of(Language.say("Response times", "Antwortzeiten"), head, rows);
  }

  private static List<String> row(String name, ResponseTimes times) {
    return List.of(
        name,
        Numbers.text(times.count()),
        percentile(times, 50),
        percentile(times, 95),
        percentile(times, 99),
        percentile(times, 100));
  }

  /** What the slowest hundredth of the calls sees; nothing without calls. */
  static String slowest(FaasResult result) {
    Responses responses = result.responses();
    ResponseTimes all = responses.all();
    ResponseTimes cold = responses.cold();
    if (all.count() == 0) {
      return "";
    }
    return Language.say(
            " Half of the calls took at most ", " Die Hälfte der Aufrufe dauerte höchstens ")
        + percentile(all, 50)
        + Language.say(", one in a hundred more than ", ", einer von hundert mehr als ")
        + percentile(all, 99)
        + (cold.count() == 0
            ? ""
            : Language.say(" (of those that started cold ", " (von denen mit Kaltstart ")
                + percentile(cold, 99)
                + ")")
        + Language.say("; the slowest took ", "; der langsamste dauerte ")
        + percentile(all, 100)
        + ".";
  }
}
