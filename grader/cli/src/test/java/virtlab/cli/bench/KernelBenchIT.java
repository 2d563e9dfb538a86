package virtlab.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import virtlab.cli.OurKernel;
import virtlab.cli.Place;
import virtlab.cli.jupyter.KernelCommand;

/** The whole bench, with little work, on a kernel of this build; no figure's size is looked at. */
class KernelBenchIT {
  private static final Workload LITTLE = new Workload(2, 1, 2, 2, 3, 500, 5_000, 100_000);

  @TempDir private Path folder;

  @Test
  void everyMeasureOfOurKernelGivesASample() {
    Result result =
        run(new KernelContender("VirtLab", "", OurKernel.command(folder), Snippets.java()));
    Findings found = result.columns().get(0);
    for (Figure figure : Figure.values()) {
      assertThat(found.reasons(figure)).as(figure.key()).isEmpty();
      assertThat(found.value(figure)).as(figure.key()).isPresent();
    }
    assertThat(found.value(Figure.LINES_ARRIVED)).hasValue(500);
    assertThat(found.value(Figure.FLOOD_ARRIVED)).hasValue(5_000);
    assertThat(ProcessHandle.current().descendants()).isEmpty();
  }

  @Test
  void aKernelThatDoesNotStartIsAColumnOfDashes() {
    KernelCommand broken =
        new KernelCommand(
            List.of(Place.java().toString(), "NoSuchMain", "{connection_file}"), Map.of(), false);
    Findings found =
        run(new KernelContender("broken", "", broken, Snippets.java())).columns().get(0);
    Set<Figure> missed = EnumSet.noneOf(Figure.class);
    for (Figure figure : Figure.values()) {
      assertThat(found.value(figure)).isEmpty();
      if (!found.reasons(figure).isEmpty()) {
        missed.add(figure);
      }
    }
    assertThat(missed).contains(Figure.START_CELL, Figure.STOP_LOOP, Figure.FLOOD);
    assertThat(found.reasons(Figure.START_CELL).keySet())
        .allSatisfy(reason -> assertThat(reason).contains("ended"));
  }

  private Result run(Contender contender) {
    return new KernelBench(new PrintWriter(new StringWriter()))
        .measure(List.of(contender), LITTLE, folder);
  }
}
