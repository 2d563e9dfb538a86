package virtlab.cli.bench.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import virtlab.display.Language;

/** What is measured; the arguments of the benchmark modules' programs. */
final class Workload {
  private Workload() {}

  /**
   * VMs that come and go.
   *
   * @param mix the flavours, a name that the program knows
   * @param bestFit whether by best fit; first fit otherwise
   */
  record Placing(String mix, boolean bestFit, int hosts, int vms) {
    String id() {
      return String.join("-", "placement", mix, fit(), hosts + "", vms + "")
          .toLowerCase(Locale.ROOT);
    }

    private String fit() {
      return bestFit ? "BEST" : "FIRST";
    }

    String label() {
      String what =
          String.format(
              Locale.ROOT,
              Language.say("%,d VMs on %,d hosts, %s", "%,d VMs auf %,d Hosts, %s"),
              vms,
              hosts,
              bestFit ? "best fit" : "first fit");
      return mix.equals("USUAL") ? what : what + Language.say(", anti-correlated", ", gegenläufig");
    }

    List<Object> benchmark() {
      List<Object> words = new ArrayList<>();
      words.add("PlacementBench." + (bestFit ? "bestFit" : "firstFit") + "$");
      words.addAll(List.of("-p", "mix=" + mix, "-p", "hosts=" + hosts, "-p", "vms=" + vms));
      return words;
    }

    List<Object> facts() {
      return List.of("virtlab.bench.FactsMain", "placement", mix, hosts, vms, fit());
    }
  }

  /**
   * A data centre in both libraries.
   *
   * @param bestFit whether by best fit; first fit otherwise
   * @param different whether no two finish at once
   * @param runs how many measured runs of CloudSim Plus, which takes seconds for each
   */
  record Scenario(int hosts, boolean bestFit, boolean different, int runs) {
    private static final int PER_HOST = 4;

    /** Hosts, VMs and cloudlets. */
    int entities() {
      return hosts * (1 + 2 * PER_HOST);
    }

    String id() {
      return "scenario-" + hosts + (bestFit ? "-best" : "-first") + (different ? "-different" : "");
    }

    String label() {
      return String.format(
          Locale.ROOT,
          "%,d / %,d / %,d, %s, %s",
          hosts,
          PER_HOST * hosts,
          PER_HOST * hosts,
          bestFit ? "best fit" : "first fit",
          different ? Language.say("all different", "alle verschieden") : equal());
    }

    private static String equal() {
      return Language.say("equal", "gleich");
    }

    List<Object> benchmark(String name) {
      List<Object> words = new ArrayList<>();
      words.add(name + ".run$");
      words.addAll(List.of("-p", "hosts=" + hosts, "-p", "fit=" + (bestFit ? "BEST" : "FIRST")));
      words.addAll(List.of("-p", "different=" + different));
      return words;
    }

    /** One run in a process of its own; {@code heap} or nothing. */
    List<Object> process(String main, String... more) {
      List<Object> words = new ArrayList<>();
      words.addAll(List.of(main, hosts, bestFit ? "BEST" : "FIRST", different));
      words.addAll(List.of(more));
      return words;
    }
  }
}
