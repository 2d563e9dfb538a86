package virtlab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import virtlab.ipynb.Cell;
import virtlab.ipynb.NotebookReader;
import virtlab.kernel.client.Execution;
import virtlab.kernel.client.KernelProcess;
import virtlab.kernel.client.OutputListener;
import virtlab.kernel.client.Request;

/**
 * Notebooks in the style of those written for IJava. A cell's metadata says what its outputs must
 * hold ({@code expect}), how many there are ({@code expectOutputs}), and what the reader types
 * ({@code input}); a cell may fail if it is tagged {@code raises-exception}, and then must. Each
 * notebook begins after a {@code %reset}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class IJavaNotebooksIT {
  private static final String CHART =
      """
      package charts;
      public class BarChart {
        private final int[] values;
        public BarChart(int... values) { this.values = values; }
        public String toSvg() {
          StringBuilder svg = new StringBuilder("<svg xmlns='http://www.w3.org/2000/svg'>");
          for (int i = 0; i < values.length; i++)
            svg.append("<rect x='" + 20 * i + "' width='15' height='" + 10 * values[i] + "'/>");
          return svg.append("</svg>").toString();
        }
        public java.awt.image.BufferedImage toImage() {
          var image = new java.awt.image.BufferedImage(20 * values.length, 100, 1);
          var pen = image.createGraphics();
          for (int i = 0; i < values.length; i++)
            pen.fillRect(20 * i, 100 - 10 * values[i], 15, 10 * values[i]);
          pen.dispose();
          return image;
        }
      }
      """;

  private KernelProcess kernel;
  private Path folder;

  @BeforeAll
  void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    publish();
    greet("lib/greet.jar");
    MadeJar.write(folder.resolve("lib/charts.jar"), "charts.BarChart", CHART);
    MadeJar.write(
        folder.resolve("clash/clash.jar"),
        Map.of(
            "clash.Period",
            "package clash; public record Period(String name) {}",
            "clash.Supplier",
            "package clash; public class Supplier {"
                + " public static String make() { return \"made by clash\"; } }"),
        Map.of());
    Files.writeString(
        Files.createDirectories(folder.resolve("data")).resolve("numbers.csv"), "1,2,3\n");
    kernel =
        Kernels.start(
            KernelMain.class, folder, Map.of("JAVA_TOOL_OPTIONS", "-Duser.home=" + folder));
  }

  private void greet(String jar) throws IOException {
    String hello = "public static String hello(String name) { return \"Hello \" + name; }";
    MadeJar.write(
        folder.resolve(jar), "greet.Greet", "package greet; public class Greet { " + hello + " }");
  }

  private void publish() throws IOException {
    MadeRepository near = new MadeRepository(folder.resolve("repo"));
    near.publish("common", "1", "");
    near.publish("common", "2", "");
    near.publish(
        "left",
        "1",
        MadeRepository.dependency("common", "1"),
        "public static String hello() throws Exception { return \"left 1 over \""
            + " + Class.forName(\"common.Common\").getMethod(\"hello\").invoke(null); }");
    near.publish("right", "1", MadeRepository.dependency("common", "2"));
    near.publish("ivy", "1", "");
    near.publish("checks", "1", "");
    near.publish("shapes", "1.0", "");
    MadeJar.write(
        near.file("shapes", "1.0", "jar"),
        "shapes.Circle",
        "package shapes; public record Circle(double r) {"
            + " public double area() { return Math.PI * r * r; } }");
    new MadeRepository(folder.resolve("second")).publish("far", "1", "");
    near.beMirrorIn(folder);
  }

  @AfterAll
  void end() {
    kernel.close();
  }

  static List<String> notebooks() throws Exception {
    Path all = Path.of(IJavaNotebooksIT.class.getResource("/ijava").toURI());
    try (Stream<Path> files = Files.list(all)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void runsUnchanged(String name) throws Exception {
    kernel.client().execute("%reset");
    Path file = Path.of(getClass().getResource("/ijava/" + name).toURI());
    List<Cell> cells = NotebookReader.read(file).code();
    assertThat(cells).isNotEmpty();
    for (Cell cell : cells) {
      Execution done = execute(cell);
      boolean fails = cell.tags().contains("raises-exception");
      assertThat(done.status())
          .as(cell.source() + "\n" + done.reply())
          .isEqualTo(fails ? "error" : "ok");
      check(cell, done);
    }
  }

  private Execution execute(Cell cell) {
    Deque<String> input = new ArrayDeque<>();
    cell.metadata().path("input").forEach(line -> input.add(line.asText()));
    OutputListener answering =
        new OutputListener() {
          @Override
          public void published(String type, ObjectNode content) {}

          @Override
          public String input(String prompt, boolean password) {
            return input.remove();
          }
        };
    String second = folder.resolve("second").toUri().toString();
    Request request = Request.of(cell.source().replace("@SECOND@", second));
    Execution done =
        kernel.client().execute(input.isEmpty() ? request : request.asking(), answering);
    assertThat(input).as("asked for by " + cell.source()).isEmpty();
    return done;
  }

  private static void check(Cell cell, Execution done) {
    JsonNode expected = cell.metadata().path("expect");
    String shown = done.result() + done.outputs() + done.stream("stdout") + done.stream("stderr");
    for (JsonNode part : expected.isArray() ? expected : List.of(expected)) {
      assertThat(shown).as(cell.source()).contains(part.asText());
    }
    JsonNode count = cell.metadata().path("expectOutputs");
    if (count.isInt()) {
      assertThat(done.outputs()).as(cell.source()).hasSize(count.asInt());
    }
  }
}
