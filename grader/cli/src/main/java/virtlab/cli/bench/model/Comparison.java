package virtlab.cli.bench.model;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import virtlab.cli.bench.Median;
import virtlab.display.Language;

/** The same scenarios in our model and in CloudSim Plus: warm, as processes, memory, exactness. */
final class Comparison {
  private static final String OUR_MAIN = "virtlab.bench.ScenarioMain";
  private static final String THEIR_MAIN = "virtlab.cloudsim.CloudSimMain";
  private static final int COLD_RUNS = 3;
  private static final double MOST_ERROR = 1e-9;

  private final Programs programs = new Programs();
  private final BenchModules modules;
  private final boolean quick;
  private final PrintWriter progress;

  /** The scenario, what a run of each side told, and the seconds of warm and cold runs. */
  private record Found(
      Workload.Scenario scenario,
      Programs.Facts ours,
      Programs.Facts theirs,
      Map<String, List<Double>> seconds) {
    double median(String series) {
      return Median.of(seconds.getOrDefault(series, List.of()));
    }

    boolean has(String series) {
      return seconds.containsKey(series);
    }
  }

  /**
   * A comparison.
   *
   * @param quick whether the smallest scenario and one sample do
   */
  Comparison(BenchModules modules, boolean quick, PrintWriter progress) {
    this.modules = modules;
    this.quick = quick;
    this.progress = progress;
  }

  /** All of it, one table per question. */
  List<Table> tables() {
    List<Found> all = new ArrayList<>();
    for (Workload.Scenario scenario : scenarios()) {
      all.add(measure(scenario));
    }
    return List.of(warm(all), cold(all), memory(all), exact(all));
  }

  private List<Workload.Scenario> scenarios() {
    if (quick) {
      return List.of(new Workload.Scenario(1_000, false, false, 1));
    }
    return List.of(
        new Workload.Scenario(1_000, false, false, 7),
        new Workload.Scenario(1_000, true, false, 3),
        new Workload.Scenario(1_000, false, true, 3),
        new Workload.Scenario(2_000, false, true, 3),
        new Workload.Scenario(5_000, false, false, 3),
        new Workload.Scenario(5_000, true, false, 2));
  }

  /** The two whose ratios are asked for are also run as processes of their own. */
  private boolean wanted(Workload.Scenario scenario) {
    return quick || scenario.hosts() == 2_000 || (scenario.hosts() == 5_000 && scenario.bestFit());
  }

  private Found measure(Workload.Scenario scenario) {
    say(scenario.label());
    Map<String, List<Double>> seconds = new TreeMap<>();
    List<Object> ours = new ArrayList<>(scenario.benchmark("ScenarioBench"));
    List<Object> theirs = new ArrayList<>(scenario.benchmark("CloudSimBench"));
    if (quick) {
      ours.addAll(List.of("-wi", "5", "-i", "5"));
    }
    theirs.addAll(List.of("-wi", scenario.runs() > 3 ? "5" : "1", "-i", "" + scenario.runs()));
    seconds.put("ours", programs.jmh(modules.ours(), ours));
    seconds.put("cloudsim", programs.jmh(modules.cloudSim(), theirs));
    if (wanted(scenario)) {
      cold(scenario, seconds);
    }
    return new Found(
        scenario,
        programs.facts(modules.ours(), scenario.process(OUR_MAIN, "heap")),
        programs.facts(modules.cloudSim(), scenario.process(THEIR_MAIN, "heap")),
        seconds);
  }

  /** Whole processes of both sides, in turn. */
  private void cold(Workload.Scenario scenario, Map<String, List<Double>> seconds) {
    say(scenario.label() + say(", cold", ", kalt"));
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int run = 0; run < (quick ? 1 : COLD_RUNS); run++) {
      ours.add(programs.facts(modules.ours(), scenario.process(OUR_MAIN)).seconds());
      theirs.add(programs.facts(modules.cloudSim(), scenario.process(THEIR_MAIN)).seconds());
    }
    seconds.put("ours-cold", ours);
    seconds.put("cloudsim-cold", theirs);
  }

  private Table warm(List<Found> all) {
    List<Line> lines = new ArrayList<>();
    for (Found found : all) {
      double ratio = found.median("cloudsim") / found.median("ours");
      lines.add(
          new Line(
              found.scenario().id(),
              List.of(
                  found.scenario().label(),
                  Written.seconds(found.median("ours")),
                  Written.seconds(found.median("cloudsim")),
                  Written.times(ratio),
                  factor(found, 500, ratio)),
              found.seconds(),
              facts(found)));
    }
    String label = say("warm: hosts / VMs / cloudlets", "warm: Hosts / VMs / Cloudlets");
    return new Table("warm", titles(label, say("ratio", "Verhältnis")), lines);
  }

  private Table cold(List<Found> all) {
    List<Line> lines = new ArrayList<>();
    for (Found found : all) {
      if (found.has("ours-cold")) {
        double ratio = found.median("cloudsim-cold") / found.median("ours-cold");
        lines.add(
            line(
                found,
                List.of(
                    found.scenario().label(),
                    Written.seconds(found.median("ours-cold")),
                    Written.seconds(found.median("cloudsim-cold")),
                    Written.times(ratio),
                    factor(found, 20, ratio))));
      }
    }
    String label = say("a process, start to end", "ein Prozess, von Start bis Ende");
    return new Table("cold", titles(label, say("ratio", "Verhältnis")), lines);
  }

  private String factor(Found found, int least, double ratio) {
    return quick || !wanted(found.scenario())
        ? ""
        : Written.wanted(say("at least ", "mindestens ") + least + " ×", ratio >= least);
  }

  private Table memory(List<Found> all) {
    List<Line> lines = new ArrayList<>();
    for (Found found : all) {
      double ours = found.ours().number("heap") / found.scenario().entities();
      double theirs = found.theirs().number("heap") / found.scenario().entities();
      String wish = say("at least 4 ×", "mindestens 4 ×");
      lines.add(
          line(
              found,
              List.of(
                  found.scenario().label(),
                  Written.digits(ours) + " B",
                  Written.digits(theirs) + " B",
                  Written.times(theirs / ours),
                  Written.wanted(wish, theirs >= 4 * ours))));
    }
    String label =
        say("living heap per host, VM or cloudlet", "lebender Heap je Host, VM oder Cloudlet");
    return new Table("memory", titles(label, say("ratio", "Verhältnis")), lines);
  }

  private Table exact(List<Found> all) {
    List<Line> lines = new ArrayList<>();
    for (Found found : all) {
      boolean same = found.ours().number("placement") == found.theirs().number("placement");
      lines.add(
          line(
              found,
              errors(
                  found.scenario().label(),
                  found,
                  "error",
                  same ? say("yes", "ja") : say("**no**", "**nein**"))));
    }
    Found any = all.get(0);
    lines.add(
        line(
            any,
            errors(
                say(
                    "two of 10 s on one core, the second 5 s later: 15 and 20 s",
                    "zwei mit 10 s auf einem Kern, das zweite 5 s später: 15 und 20 s"),
                any,
                "arrivals",
                "")));
    String label =
        say("largest relative error of a finish", "größter relativer Fehler eines Endes");
    return new Table(
        "exact", titles(label, say("same hosts chosen", "gleiche Hosts gewählt")), lines);
  }

  private static List<String> errors(String label, Found found, String fact, String same) {
    double ours = found.ours().number(fact);
    return List.of(
        label,
        Written.error(ours),
        Written.error(found.theirs().number(fact)),
        same,
        Written.wanted(say("ours at most 1e-9", "unserer höchstens 1e-9"), ours <= MOST_ERROR));
  }

  private static Line line(Found found, List<String> cells) {
    return new Line(found.scenario().id(), cells, Map.of(), Map.of());
  }

  private static Map<String, String> facts(Found found) {
    Map<String, String> facts = new TreeMap<>();
    found.ours().values().forEach((name, value) -> facts.put("ours-" + name, value));
    found.theirs().values().forEach((name, value) -> facts.put("cloudsim-" + name, value));
    return facts;
  }

  private static List<String> titles(String label, String fourth) {
    return List.of(
        label, say("ours", "unseres"), "CloudSim Plus 8.5.7", fourth, say("wanted", "verlangt"));
  }

  private static String say(String english, String german) {
    return Language.say(english, german);
  }

  private void say(String what) {
    progress.println("virtlab bench: " + what);
    progress.flush();
  }
}
