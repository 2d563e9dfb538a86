package virtlab.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import virtlab.engine.gradebook.Entry;
import virtlab.engine.gradebook.RunFacts;

/** Reports stay whole and harmless whatever names and messages hold. */
final class ReportsTests {
  private static final RunFacts RUN = new RunFacts("own", "ab".repeat(32), 7, "17", "none");
  private static final String EVIL =
      "<script>alert('x')</script> & \"q\" ]]> \u0000\u001b[31m\uFFFF";
  @TempDir private Path out;

  @BeforeAll
  static void english() {
    System.setProperty("virtlab.lang", "en");
  }

  private static Entry entry(String student, String message) {
    List<Entry.Line> tests =
        List.of(
            new Entry.Line("T.one", "first " + message, false, 2, "PASS", "", 1),
            new Entry.Line("T.two", "second", true, 3, "FAIL", message, 1234),
            new Entry.Line("T.three", "third", true, 4, "ERROR", message, 1));
    return new Entry(student, "E02", "GRADED", message, List.of(message), 1, -1, tests);
  }

  private String read(String name) throws IOException {
    return Files.readString(out.resolve(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=\"a\""})
  void aSpreadsheetComputesNothing(String text) {
    assertThat(CsvReport.cell(text)).startsWith("\"'").endsWith("\"");
    assertThat(CsvReport.cell(" " + text)).doesNotMatch("(?s)\"\\s*[=+@-].*");
  }

  @Test
  void csvQuotesEverythingAndKeepsItsRows() throws IOException {
    Reports.write(out, RUN, List.of(entry("Lee, \"Ann\"\n=1", "a,b\r\nc")));
    assertThat(read("grades.csv"))
        .isEqualTo(
            "\"student\",\"exercise\",\"status\",\"points\",\"late\",\"manual\",\"final\",\"max\",\"problem\"\r\n"
                + "\"Lee, \"\"Ann\"\"\n=1\",\"E02\",\"GRADED\",\"6\",\"1\",\"\",\"5\",\"9\",\"a,b\r\nc\"\r\n");
  }

  @Test
  void xmlIsWellFormedAndCounts() throws Exception {
    String xml = JunitReport.text(entry("a\u0000<b>", EVIL));
    Element suite =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getDocumentElement();
    assertThat(suite.getAttribute("name")).isEqualTo("a\uFFFD<b> E02");
    assertThat(suite.getAttribute("tests")).isEqualTo("3");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("errors")).isEqualTo("1");
    assertThat(suite.getAttribute("time")).isEqualTo("1.236");
    Element failure = (Element) suite.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message")).contains("<script>", "]]>", "\uFFFD");
  }

  @Test
  void htmlEscapesLoadsNothingAndScriptsNothing() throws IOException {
    Reports.write(out, RUN, List.of(entry("<img src=x onerror=alert(1)>", EVIL)));
    assertThat(read("report/index.html"))
        .doesNotContain("<script", "<img", "\u001b", "\u0000")
        .contains("&lt;script&gt;", "default-src 'none'", "could have read the hidden tests")
        .contains("provisional, a person must look");
  }

  @Test
  void fileNamesAreSafeAndDiffer() {
    List<String> names =
        List.of("Ann", "../../etc/passwd", "a/b", "a\\b", ".hidden", "x".repeat(300), "ünï (7)");
    List<String> files = names.stream().map(n -> JunitReport.fileName(entry(n, ""))).toList();
    assertThat(files)
        .doesNotHaveDuplicates()
        .allMatch(file -> file.endsWith(".xml") && file.length() < 130)
        .noneMatch(file -> file.contains("/") || file.contains("\\") || file.startsWith("."));
  }

  @Test
  void aSecondReportReplacesTheFirst() throws IOException {
    Reports.write(out, RUN, List.of(entry("ann", ""), entry("bo", "")));
    Reports.write(out, RUN, List.of(entry("bo", "")));
    try (var files = Files.list(out.resolve("junit"))) {
      assertThat(files.map(f -> f.getFileName().toString())).containsExactly("bo-E02.xml");
    }
    assertThat(read("grades.json")).doesNotContain("ann");
  }
}
