package virtlab.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import virtlab.display.Language;
import virtlab.model.elasticity.ElasticTimeline;
import virtlab.model.elasticity.ElasticityMetrics;
import virtlab.model.elasticity.ServerQueue;
import virtlab.views.chart.Lines;
import virtlab.views.chart.Series;
import virtlab.views.table.Table;

/** Demand and supply over time, what waits, and how good an autoscaler was. */
final class ElasticityViews {
  /** Beyond so many steps several are drawn as one, by their largest values. */
  private static final int MOST_PLACES = 720;

  /** Up to so many steps it can be told apart what serves and what is paid. */
  private static final int FEW_STEPS = 200;

  private ElasticityViews() {}

  static Lines supply(ElasticTimeline run) {
    List<Series> series = new ArrayList<>();
    series.add(series(run, Language.say("needed", "gebraucht"), ElasticTimeline.Row::needed));
    series.add(series(run, Language.say("ready", "bereit"), ElasticTimeline.Row::ready));
    boolean starts = run.rows().stream().anyMatch(row -> row.starting() > 0);
    if (starts && run.steps() <= FEW_STEPS) {
      series.add(series(run, Language.say("paid", "bezahlt"), row -> row.ready() + row.starting()));
    }
    String title =
        Language.say("Demand and supply: too few ", "Bedarf und Angebot: zu wenig in ")
            + Numbers.percent(run.metrics().under().timeshare())
            + Language.say(" of the time", " der Zeit");
    return lines(run, title, Language.say("instances", "Instanzen"), series);
  }

  static Lines queue(ElasticTimeline run) {
    List<Series> series =
        List.of(
            series(run, Language.say("arrived", "angekommen"), ElasticTimeline.Row::arrived),
            series(run, Language.say("served", "bedient"), ElasticTimeline.Row::served),
            series(run, Language.say("waiting", "wartend"), ElasticTimeline.Row::waiting),
            series(run, Language.say("lost", "verloren"), ElasticTimeline.Row::lost));
    String title =
        Language.say("Requests: at most ", "Anfragen: höchstens ")
            + Numbers.text(run.mostWaiting())
            + Language.say(" wait, ", " warten, ")
            + Numbers.text(run.lost())
            + Language.say(" lost", " verloren");
    String unit = Language.say("requests in a step of ", "Anfragen je Schritt von ");
    return lines(run, title, unit + Amounts.seconds(run.trace().step()), series);
  }

  private static Lines lines(ElasticTimeline run, String title, String unit, List<Series> series) {
    int bundle = bundle(run);
    double step = bundle * run.trace().step().value();
    TimeAxis axis = TimeAxis.upTo(run.trace().duration().value());
    int places = (run.steps() + bundle - 1) / bundle;
    List<Double> x = new ArrayList<>(axis.steps(places, step));
    x.set(places, axis.at(run.trace().duration().value()));
    return new Lines(title, List.of(axis.unit(), unit), x, series, true);
  }

  private static int bundle(ElasticTimeline run) {
    return (run.steps() + MOST_PLACES - 1) / MOST_PLACES;
  }

  private static Series series(
      ElasticTimeline run, String name, ToDoubleFunction<ElasticTimeline.Row> value) {
    int bundle = bundle(run);
    List<Double> values = new ArrayList<>();
    for (int begin = 0; begin < run.steps(); begin += bundle) {
      double most = 0;
      for (int i = begin; i < Math.min(run.steps(), begin + bundle); i++) {
        most = Math.max(most, value.applyAsDouble(run.row(i)));
      }
      values.add(most);
    }
    values.add(values.get(values.size() - 1));
    return new Series(name, values);
  }

  static Table table(Map<String, ElasticTimeline> runs) {
    List<List<String>> rows = new ArrayList<>();
    runs.forEach(
        (name, run) -> {
          ElasticityMetrics metrics = run.metrics();
          rows.add(
              List.of(
                  name,
                  Numbers.text(run.served()),
                  Numbers.text(run.lost()),
                  Numbers.text(run.mostWaiting()),
                  Amounts.seconds(run.meanWait()),
                  Numbers.text(run.instanceTime().value() / 3600),
                  Numbers.percent(run.utilisation()),
                  Numbers.percent(metrics.under().timeshare()),
                  Numbers.percent(metrics.over().timeshare())));
        });
    List<String> head =
        List.of(
            "",
            Language.say("served", "bedient"),
            Language.say("lost", "verloren"),
            Language.say("most waiting", "höchstens wartend"),
            Language.say("mean wait", "mittlere Wartezeit"),
            Language.say("instance hours", "Instanzstunden"),
            Language.say("utilisation", "Auslastung"),
            Language.say("too few", "zu wenig"),
            Language.say("too many", "zu viel"));
    return Table.of(Language.say("Autoscalers compared", "Autoscaler im Vergleich"), head, rows);
  }

  static Table table(ElasticityMetrics metrics) {
    List<List<String>> rows =
        List.of(
            row(Language.say("too few", "zu wenig"), metrics.under()),
            row(Language.say("too many", "zu viel"), metrics.over()));
    List<String> head =
        List.of(
            "",
            Language.say("periods", "Zeiträume"),
            Language.say("mean length", "mittlere Länge"),
            Language.say("mean amount", "mittlere Höhe"),
            Language.say("accuracy", "Genauigkeit"),
            Language.say("timeshare", "Zeitanteil"));
    String caption =
        Language.say("Elasticity over ", "Elastizität über ")
            + Amounts.seconds(metrics.time())
            + Language.say("; jitter ", "; Jitter ")
            + Numbers.text(metrics.jitterPerHour())
            + Language.say(" per hour", " je Stunde");
    return Table.of(caption, head, rows);
  }

  private static List<String> row(String name, ElasticityMetrics.Side side) {
    return List.of(
        name,
        Numbers.text(side.periods()),
        Amounts.seconds(side.meanDuration()),
        Numbers.text(side.meanAmount()),
        Numbers.text(side.accuracy()),
        Numbers.percent(side.timeshare()));
  }

  /** How many wait with ever more servers, from the fewest that keep up. */
  static Lines waits(ServerQueue queue) {
    int first = (int) Math.floor(queue.offered()) + 1;
    int last = Math.max(queue.servers(), first + Math.max(6, first / 2));
    int stride = 1 + (last - first) / 60;
    List<Double> x = new ArrayList<>();
    List<Double> waits = new ArrayList<>();
    List<Double> blocked = new ArrayList<>();
    for (int servers = first; servers <= last; servers += stride) {
      ServerQueue other = new ServerQueue(queue.perSecond(), queue.service(), servers);
      x.add((double) servers);
      waits.add(100 * other.waits());
      blocked.add(100 * other.blocked());
    }
    String title =
        Language.say("Queue with an offered load of ", "Warteschlange bei einem Angebot von ")
            + Numbers.text(queue.offered());
    return new Lines(
        title,
        List.of(Language.say("servers", "Server"), Language.say("requests, %", "Anfragen, %")),
        x,
        List.of(
            new Series(Language.say("wait (Erlang C)", "warten (Erlang C)"), waits),
            new Series(
                Language.say(
                    "turned away without a queue (Erlang B)",
                    "abgewiesen ohne Warteschlange (Erlang B)"),
                blocked)),
        false);
  }
}
