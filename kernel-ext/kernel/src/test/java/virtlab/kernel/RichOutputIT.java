package virtlab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import virtlab.kernel.client.Execution;
import virtlab.kernel.client.Request;

/** What a cell's value looks like when nobody has said anything about it. */
class RichOutputIT extends RunningKernel {
  private Path folder;

  RichOutputIT() {
    super(KernelMain.class);
  }

  @BeforeAll
  void folder(@TempDir Path temporary) {
    folder = temporary;
  }

  private Execution ok(String code) {
    Execution done = kernel.client().execute(code);
    assertThat(done.status()).as(code + "\n" + done.reply()).isEqualTo("ok");
    return done;
  }

  private String html(String code) {
    List<ObjectNode> outputs = ok(code).outputs();
    return outputs.get(outputs.size() - 1).path("data").path("text/html").asText();
  }

  @Test
  void valuesAreTablesAndText() {
    ok("record City(String name, long people) {}");
    String cities = "List.of(new City(\"Ulm\", 126_000), new City(\"Köln\", 1_084_000))";
    assertThat(html(cities)).contains(">people</th>", ">Köln</td>", ">1084000</td>");
    assertThat(ok("new City(\"Ulm\", 1)").result()).isEqualTo("City[name=Ulm, people=1]");
    assertThat(html("new City(\"Ulm\", 1)")).contains(">people</td>");
    assertThat(ok("new int[][] {{1, 2}, {3, 4}}").result()).isEqualTo("[[1, 2], [3, 4]]");
    assertThat(html("Map.of(\"k\", 1)")).contains(">k</td>");
    assertThat(ok("Duration.ofMinutes(90)").result()).contains("1 h 30 min");
    assertThat(ok("Optional.of(3)").result()).isEqualTo("Optional[3]");
    assertThat(ok("new RuntimeException(\"kept as a value\")").result()).contains("kept as");
    assertThat(ok("null").outputs()).isEmpty();
  }

  @Test
  void dataWithoutEndEnds() {
    assertThat(
            ok("List<Object> ring = new ArrayList<>(); ring.add(ring); ring.add(7); ring").result())
        .isEqualTo("[(itself), 7]");
    assertThat(ok("IntStream.iterate(1, n -> n * 2)").result()).contains("1, 2, 4").endsWith("…]");
    assertThat(html("IntStream.range(0, 1_000_000).boxed().toList()"))
        .contains("999900 more rows are not shown");
  }

  @Test
  void outputIsClearedAndUpdated() {
    assertThat(
            ok("System.out.println(\"old\"); clearOutput(true); System.out.println(\"new\");")
                .stream("stdout"))
        .isEqualTo("new\n");
    assertThat(ok("display(1); clearOutput();").outputs()).isEmpty();
    assertThat(
            html(
                "String shown = display(\"a\"); updateDisplay(shown, \"<i>b</i>\", \"text/html\");"))
        .isEqualTo("<i>b</i>");
  }

  @Test
  void aProgressBarIsOneOutput() {
    List<String> types = new ArrayList<>();
    Execution done =
        kernel
            .client()
            .execute(
                Request.of(
                    "import virtlab.display.Progress;\nint sum = 0;\n"
                        + "for (int i : Progress.over(\"Sum\", List.of(1, 2, 3))) sum += i;"),
                (type, content) -> types.add(type));
    assertThat(types).contains("display_data", "update_display_data");
    assertThat(done.outputs()).hasSize(1);
    assertThat(done.outputs().get(0).path("data").path("text/plain").asText())
        .isEqualTo("Sum: 3 of 3 (100 %)");
  }

  @Test
  void aLibrarySaysHowItsValuesAreShown() throws Exception {
    String source =
        """
        package matrix;
        import virtlab.display.*;
        public final class Renderers implements RendererProvider {
          public record Matrix(int n) {}
          public void register(Target target) {
            target.show(Matrix.class, m -> MimeBundle.text("matrix " + m.n()).with(MimeBundle.HTML, "<b>matrix</b>"));
          }
        }
        """;
    MadeJar.write(
        folder.resolve("matrix.jar"),
        Map.of("matrix.Renderers", source),
        Map.of("META-INF/services/virtlab.display.RendererProvider", "matrix.Renderers"));
    ok("List.of(1)");
    ok("%jars " + folder + "/matrix.jar\nimport matrix.Renderers.Matrix;");
    assertThat(ok("new Matrix(2)").result()).isEqualTo("matrix 2");
    assertThat(html("List.of(new Matrix(2), 1)")).contains("<td><b>matrix</b></td>");
    ok(
        "virtlab.display.Renderers.register(Matrix.class, m -> virtlab.display.MimeBundle.text(\"mine\"));");
    assertThat(ok("new Matrix(2)").result()).isEqualTo("mine");
  }
}
