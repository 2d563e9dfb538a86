package virtlab.cli.bench.model;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import virtlab.cli.bench.Median;
import virtlab.display.Language;

/** The model alone: placement, events, a day of functions. */
final class OwnFigures {
  private static final String FACTS = "virtlab.bench.FactsMain";
  private static final double MILLION = 1e6;

  private final Programs programs = new Programs();
  private final String classPath;
  private final List<Object> shorter;
  private final PrintWriter progress;

  /**
   * Figures of the programs on this class path.
   *
   * @param quick whether one sample does
   */
  OwnFigures(String classPath, boolean quick, PrintWriter progress) {
    this.classPath = classPath;
    shorter = quick ? List.of("-wi", "1", "-i", "1") : List.of();
    this.progress = progress;
  }

  List<Line> placement() {
    List<Line> lines = new ArrayList<>();
    Workload.Placing many = new Workload.Placing("USUAL", false, 20_000, 1_000_000);
    Workload.Placing best = new Workload.Placing("USUAL", true, 20_000, 1_000_000);
    for (Workload.Placing each : List.of(many, best)) {
      double most = each.bestFit() ? 2 : 1;
      Line line = placed(each, most);
      double all = median(line);
      lines.add(line);
      for (int hosts : new int[] {20_000, 2_000}) {
        lines.add(growth(new Workload.Placing("USUAL", each.bestFit(), hosts, 100_000), all));
      }
    }
    for (boolean bestFit : new boolean[] {false, true}) {
      lines.add(placed(new Workload.Placing("ANTI_CORRELATED", bestFit, 20_000, 1_000_000), 0));
    }
    return lines;
  }

  private Line placed(Workload.Placing placing, double most) {
    return line(placing, most, 0);
  }

  private Line growth(Workload.Placing fewer, double all) {
    return line(fewer, 0, all);
  }

  /**
   * A row of placements.
   *
   * @param most how many seconds are wanted at most; 0 for no wish
   * @param all how long ten times as many take; 0 if that is not asked
   */
  private Line line(Workload.Placing placing, double most, double all) {
    say(placing.label());
    Map<String, String> facts = programs.facts(classPath, placing.facts()).values();
    List<Double> samples = jmh(placing.benchmark());
    double seconds = Median.of(samples);
    double rejected = Double.parseDouble(facts.get("rejected")) / placing.vms();
    String note = Written.percent(rejected) + Language.say(" rejected", " abgewiesen");
    String wanted = "";
    if (most > 0) {
      String limit = Written.digits(most) + " s";
      wanted = Written.wanted(Language.say("at most ", "höchstens ") + limit, seconds <= most);
    } else if (all > 0) {
      double growth = all / seconds;
      note += Language.say("; ten times as many: ", "; zehnmal so viele: ");
      note += Written.times(growth);
      wanted = Written.wanted(Language.say("at most 12 ×", "höchstens 12 ×"), growth <= 12);
    }
    return new Line(
        placing.id(),
        List.of(placing.label(), Written.seconds(seconds), note, wanted),
        Map.of("ours", samples),
        facts);
  }

  List<Line> events() {
    return List.of(
        rate("events", "EventListBench.hold$", 5 * MILLION),
        rate("demand", "DemandBench.change$", MILLION));
  }

  private Line rate(String name, String benchmark, double least) {
    String label =
        name.equals("events")
            ? Language.say(
                "future events alone, 10,000 pending",
                "Liste künftiger Ereignisse allein, 10.000 stehen aus")
            : Language.say(
                "each with a new demand and a sharing among ten VMs",
                "jedes mit neuem Bedarf und Aufteilung unter zehn VMs");
    say(label);
    Programs.Facts facts = programs.facts(classPath, List.of(FACTS, name));
    List<Double> samples = jmh(List.of(benchmark));
    double seconds = Median.of(samples);
    double rate = facts.number("events") / seconds;
    String wanted = Language.say("at least ", "mindestens ") + Written.millions(least);
    return new Line(
        name,
        List.of(
            label,
            Written.millions(rate),
            Written.digits(facts.number("events") / MILLION)
                + Language.say(" million in ", " Millionen in ")
                + Written.seconds(seconds),
            Written.wanted(wanted, rate >= least)),
        Map.of("ours", samples),
        facts.values());
  }

  Line faas() {
    String label =
        Language.say(
            "a day of 10,000,000 invocations of 1,000 functions",
            "ein Tag mit 10.000.000 Aufrufen von 1.000 Funktionen");
    say(label);
    Programs.Facts facts = programs.facts(classPath, List.of("-Xmx64m", FACTS, "faas"));
    List<Double> samples = jmh(List.of("FaasDayBench.day$"));
    double seconds = Median.of(samples);
    double memory = facts.number("memory");
    boolean met = seconds <= 3 && !(memory > 200 * MILLION);
    return new Line(
        "faas",
        List.of(
            label,
            Written.seconds(seconds),
            (Double.isNaN(memory) ? "-Xmx64m" : Written.megabytes(memory))
                + Language.say(" resident at most; ", " höchstens belegt; ")
                + Written.percent(facts.number("cold") / facts.number("events"))
                + Language.say(" cold", " kalt"),
            Written.wanted(Language.say("at most 3 s, 200 MB", "höchstens 3 s, 200 MB"), met)),
        Map.of("ours", samples),
        facts.values());
  }

  private static double median(Line line) {
    return Median.of(line.samples().getOrDefault("ours", List.of()));
  }

  private List<Double> jmh(List<Object> words) {
    List<Object> all = new ArrayList<>(words);
    all.addAll(shorter);
    return programs.jmh(classPath, all);
  }

  private void say(String what) {
    progress.println("virtlab bench: " + what);
    progress.flush();
  }
}
