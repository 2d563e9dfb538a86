package virtlab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import virtlab.model.host.Host;
import virtlab.model.placement.FitRule;
import virtlab.model.serverless.FaasResult;

/**
 * What a workload is, beside how long it takes: shares of rejections, counts of events, memory.
 * Prints a fact per line: a name, a blank, a number.
 *
 * <p>Arguments: {@code placement} mix hosts VMs FIRST|BEST, or {@code events}, {@code demand},
 * {@code faas}.
 */
public final class FactsMain {
  private static final String PEAK = "VmHWM:";

  private FactsMain() {}

  /** Runs one workload once. */
  public static void main(String[] args) throws IOException {
    switch (args[0]) {
      case "placement" -> placement(args);
      case "events" -> say("events", EventListBench.EVENTS);
      case "demand" -> say("events", new DemandBench().change());
      case "faas" -> faas();
      default -> throw new IllegalArgumentException("workload: found " + args[0]);
    }
  }

  private static void placement(String[] args) {
    Arrivals.Mix mix = Arrivals.Mix.valueOf(args[1]);
    Arrivals arrivals = new Arrivals(mix, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    FitRule rule = Scenario.Fit.valueOf(args[4]).rule();
    List<Host> hosts = mix.hosts(arrivals.hosts());
    Arrivals.Outcome outcome = arrivals.place(rule, hosts);
    say("rejected", outcome.rejected());
    say("left", outcome.left());
    say("digest", outcome.digest());
  }

  private static void faas() throws IOException {
    FaasResult day = FaasDayBench.run();
    say("events", day.events());
    say("cold", day.cold());
    say("refused", day.refused());
    // The most memory that this process ever held, where the system tells it.
    Path status = Path.of("/proc/self/status");
    if (Files.isReadable(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith(PEAK)) {
          say("memory", 1024 * Long.parseLong(line.replaceAll("\\D", "")));
        }
      }
    }
  }

  private static void say(String name, long value) {
    System.out.println(name + " " + value);
  }
}
