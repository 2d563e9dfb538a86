package virtlab.judge.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import virtlab.course.CheckService;
import virtlab.course.CheckService.CheckReport;
import virtlab.display.Session;

final class NotebookCheckTests {
  private static final String SUM =
      "import virtlab.contracts.sums.Sums;\n"
          + "int sum(List<Integer> n) {\n  int s = 0; for (int x : n) s += x; return s; }\n"
          + "List<Sums.Item> doubled(List<Sums.Item> items) { return List.of(); }";

  @BeforeAll
  static void english() {
    System.setProperty("virtlab.lang", "en");
  }

  private static CheckReport check(String exercise, Optional<String> file, String... cells) {
    CheckService service = ServiceLoader.load(CheckService.class).findFirst().orElseThrow();
    int[] count = {0};
    return service.check(
        exercise,
        new Session.Notebook(
            List.of(cells).stream()
                .map(c -> new Session.Cell("c" + ++count[0], count[0], c))
                .toList(),
            file));
  }

  @Test
  void reportsEveryTestInOrder() {
    CheckReport report = check("T01", Optional.empty(), SUM, "check(\"T01\");");
    assertThat(report.problem()).isEmpty();
    assertThat(report.tests())
        .extracting(CheckService.Line::verdict)
        .containsExactly("PASS", "PASS", "FAIL", "FAIL");
    assertThat(report.tests().get(2).message())
        .contains("NullPointerException")
        .contains("cell [1], line 3");
  }

  @Test
  void namesWhatIsMissingAndUnknown() {
    assertThat(check("T01", Optional.empty(), "int x = 1;").problem())
        .contains("no solution yet")
        .contains("sum(List<Integer> numbers)");
    assertThat(check("T99", Optional.empty(), SUM).problem()).contains("T01");
  }

  @Test
  void namesDifferencesFromTheSavedNotebook(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("n.ipynb");
    Files.writeString(
        file,
        """
        {"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[
         {"id":"c1","cell_type":"code","metadata":{},"outputs":[],"source":"int x = 2;"},
         {"id":"c9","cell_type":"code","metadata":{},"outputs":[],"source":["int y = 2;"]}]}
        """);
    CheckReport report = check("T01", Optional.of(file.toString()), SUM, "int z = 1;");
    assertThat(report.warnings()).hasSize(3);
    assertThat(report.warnings().get(0)).contains("[1]").contains("save");
    assertThat(report.warnings().get(1)).contains("Code cell 2");
    assertThat(report.warnings().get(2)).contains("[2]").contains("not in the saved");
  }
}
