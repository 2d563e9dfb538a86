package virtlab.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import virtlab.cli.Place;
import virtlab.cli.TemporaryFolder;
import virtlab.display.Language;

/** Measures kernels side by side: every round has all of them, each round another one first. */
public final class KernelBench {
  private final PrintWriter progress;

  /** A bench that says on {@code progress} what it does. */
  public KernelBench(PrintWriter progress) {
    this.progress = progress;
  }

  /** What a run gave: the table for a reader, and every sample for a program. */
  public record Report(String table, String json) {}

  /** The kernels that can take part. */
  public static List<String> names() {
    return Contenders.NAMES;
  }

  /** Measures the kernels of these names, a figure being the median of {@code runs} samples. */
  public Report run(Place place, List<String> names, int runs) {
    try (TemporaryFolder temporary = TemporaryFolder.of("virtlab-bench-")) {
      Path folder = temporary.path();
      List<Contender> contenders = new Contenders(place, folder, progress).named(names);
      Workload work = Workload.standard(runs);
      contenders.forEach(contender -> rehearse(contender, new Round(-1, work, folder)));
      Result result = measure(contenders, work, folder);
      return new Report(new ResultTable(result).text(), new ResultJson(result).text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All rounds of these contenders. */
  Result measure(List<Contender> contenders, Workload work, Path folder) {
    List<Findings> found = new ArrayList<>();
    for (Contender contender : contenders) {
      found.add(new Findings(contender.name()));
    }
    for (int number = 0; number < work.runs(); number++) {
      Round round = new Round(number, work, folder);
      String title =
          String.format(
              Locale.ROOT,
              Language.say("round %d of %d", "Runde %d von %d"),
              number + 1,
              work.runs());
      for (int turn = 0; turn < contenders.size(); turn++) {
        int next = (number + turn) % contenders.size();
        say(title, contenders.get(next));
        contenders.get(next).round(round, found.get(next));
      }
    }
    return new Result(Machine.current(), work, found);
  }

  private void rehearse(Contender contender, Round round) {
    say(Language.say("first start", "erster Start"), contender);
    try {
      contender.rehearse(round);
    } catch (RuntimeException failing) {
      return; // the rounds fail likewise, and say why
    }
  }

  private void say(String what, Contender contender) {
    progress.println("virtlab bench: " + what + ", " + contender.name());
    progress.flush();
  }
}
