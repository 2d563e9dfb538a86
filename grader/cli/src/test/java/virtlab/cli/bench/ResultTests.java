package virtlab.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResultTests {
  private static final Machine MACHINE = new Machine("17.0.15+6", 2, "Linux 6.1");
  private final Findings ours = new Findings(Contenders.OURS);
  private final Findings theirs = new Findings("JJava");

  @BeforeEach
  void inEnglish() {
    System.setProperty("virtlab.lang", "en");
    ours.version("0.1.0");
    theirs.version("1.0a8");
  }

  @AfterEach
  void inTheProcessesLanguage() {
    System.clearProperty("virtlab.lang");
  }

  @Test
  void aColumnPerKernelAndARatioPerComparison() {
    List.of(0.8e9, 0.6e9, 3e9).forEach(nanos -> ours.add(Figure.START_CELL, nanos));
    theirs.add(Figure.START_CELL, 1.6e9);
    assertThat(table())
        .isEqualTo(
            """
            JDK 17.0.15+6, 2 cores, Linux 6.1; medians of 7 in one run, the kernels in turn in each round.

            |  | VirtLab 0.1.0 | JJava 1.0a8 | VirtLab : JJava |
            |---|---:|---:|---:|
            | start to the result of `1+1` | 0.80 s | 1.60 s | 0.50 |
            """);
  }

  @Test
  void whatIsMissingIsADashWithItsReason() {
    ours.add(Figure.AFTER_EXIT, 0.4e9);
    theirs.miss(Figure.AFTER_EXIT, "The kernel ended: exit code 0");
    theirs.miss(Figure.AFTER_EXIT, "The kernel ended: exit code 0");
    assertThat(table())
        .contains("| a cell that exits, to the result of the next `1+1` | 0.40 s | - |  |")
        .endsWith(
            "\n- JJava, a cell that exits, to the result of the next `1+1`: The kernel ended: exit"
                + " code 0 (2 times)\n");
  }

  @Test
  void linesAreNotComparedAndTheFewestCount() {
    List.of(20_000.0, 19_999.0, 20_000.0).forEach(lines -> ours.add(Figure.LINES_ARRIVED, lines));
    theirs.add(Figure.LINES_ARRIVED, 12_000);
    assertThat(table()).contains("| of these arrived, fewest | 19,999 | 12,000 |  |");
  }

  @Test
  void withoutOurKernelThereIsNoRatio() {
    theirs.add(Figure.MEMORY_FIRST, 3 << 20);
    Result result = new Result(MACHINE, Workload.standard(7), List.of(theirs));
    assertThat(new ResultTable(result).text())
        .contains(
            "|  | JJava 1.0a8 |\n|---|---:|\n| resident memory after the first cell | 3 MiB |");
  }

  @Test
  void theJsonFormHoldsEverySample() throws Exception {
    List.of(30e6, 10e6, 20e6).forEach(nanos -> ours.add(Figure.WARM_CELL, nanos));
    theirs.miss(Figure.WARM_CELL, "no end within 60 s");
    JsonNode json = new ObjectMapper().readTree(new ResultJson(result()).text());
    JsonNode warm = json.at("/kernels/0/figures/warm_cell");
    assertThat(json.path("schema").asInt()).isEqualTo(1);
    assertThat(json.path("runs").asInt()).isEqualTo(7);
    assertThat(warm.path("value").asDouble()).isEqualTo(20);
    assertThat(warm.path("unit").asText()).isEqualTo("ms");
    assertThat(warm.path("samples")).hasSize(3);
    assertThat(json.at("/kernels/1/figures/warm_cell/missing/no end within 60 s").asInt()).isOne();
  }

  @Test
  void aReaderComparesThreeDigits() {
    assertThat(List.of(0.0123, 0.31, 1.234, 12.34, 349.2).stream().map(Unit.MILLIS::written))
        .containsExactly("0.012 ms", "0.31 ms", "1.23 ms", "12.3 ms", "349 ms");
    assertThat(Unit.MEBIBYTES.written(1103.2)).isEqualTo("1,103 MiB");
    assertThat(Unit.CORES.written(0.98)).isEqualTo("1.0");
  }

  private Result result() {
    return new Result(MACHINE, Workload.standard(7), List.of(ours, theirs));
  }

  private String table() {
    return new ResultTable(result()).text();
  }
}
