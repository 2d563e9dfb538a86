package virtlab.cli.bench.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import virtlab.cli.ExitCodes;
import virtlab.cli.Refusal;

class ModelBenchTests {
  @Test
  void aTableIsMarkdownAndItsSamplesAreJson() throws IOException {
    Line line =
        new Line(
            "x", List.of("row", "1.50 s"), Map.of("ours", List.of(1.0, 2.0)), Map.of("a", "b"));
    ModelBench.Report report =
        ModelBench.report(List.of(new Table("model", List.of("what", "median"), List.of(line))));
    assertThat(report.table())
        .startsWith("JDK ")
        .endsWith("\n\n| what | median |\n|---|---:|\n| row | 1.50 s |\n");
    JsonNode json = new ObjectMapper().readTree(report.json());
    assertThat(json.at("/tables/model/0/id").asText()).isEqualTo("x");
    assertThat(json.at("/tables/model/0/seconds/ours/1").asDouble()).isEqualTo(2.0);
    assertThat(json.at("/tables/model/0/facts/a").asText()).isEqualTo("b");
    assertThat(json.path("schema").asInt()).isOne();
  }

  @Test
  void numbersHaveThreeDigits() {
    assertThat(Written.seconds(0.01234)).isEqualTo("12.3 ms");
    assertThat(Written.seconds(0.1234)).isEqualTo("0.123 s");
    assertThat(Written.seconds(35.21)).isEqualTo("35.2 s");
    assertThat(Written.times(1234.4)).isEqualTo("1,234 ×");
    assertThat(Written.error(0)).isEqualTo("0");
    assertThat(Written.error(0.0123)).isEqualTo("1.2e-02");
    assertThat(Written.percent(0.2049)).isEqualTo("20.5 %");
    assertThat(Written.megabytes(123_456_789)).isEqualTo("123 MB");
  }

  @Test
  void factsAreALineEach() {
    assertThat(Programs.parse("events 12\nnoise that is none\nerror 1.5E-4\n"))
        .containsOnly(Map.entry("events", "12"), Map.entry("error", "1.5E-4"));
  }

  @Test
  void everySampleOfJmhIsRead() throws IOException {
    String result = "[{\"primaryMetric\": {\"rawData\": [[0.5, 0.25], [1.0]]}}]";
    assertThat(Programs.samples(new ObjectMapper().readTree(result)))
        .containsExactly(0.5, 0.25, 1.0);
  }

  @Test
  void whereThereAreNoSourcesItSaysSo(@TempDir Path empty) {
    assertThatThrownBy(() -> new BenchModules(empty).build())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(empty.toString())
        .extracting(e -> ((Refusal) e).exitCode())
        .isEqualTo(ExitCodes.LACKING);
  }
}
