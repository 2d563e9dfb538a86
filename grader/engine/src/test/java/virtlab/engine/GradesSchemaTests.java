package virtlab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import virtlab.engine.gradebook.Entry;
import virtlab.engine.gradebook.RunFacts;
import virtlab.engine.report.Reports;
import virtlab.judge.Verdict;

/** {@code grades.json} of a real run keeps to docs/grades.schema.json, and the schema bites. */
final class GradesSchemaTests {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static Schema schema;
  private static JsonNode grades;

  @BeforeAll
  static void grade(@TempDir Path folder) throws Exception {
    System.setProperty("virtlab.lang", "en");
    String text = Files.readString(Path.of("../../docs/grades.schema.json"));
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JSON.readTree(text));
    Path in = folder.resolve("in");
    Exam.put(in, "good/Solution.java", Exam.java(Exam.REVERSED, Exam.VOWELS));
    Exam.put(in, "wrong/Solution.java", Exam.java("return text;", "System.exit(0); return 1;"));
    Exam.put(in, "half/T02.ipynb", Exam.notebook("String reversed(String text) { return text; }"));
    Exam.put(in, "broken/Solution.java", Exam.java("return 1;", Exam.VOWELS));
    Exam.put(in, "refused/T02.ipynb", "{\"cells\": [");
    Exam.put(in, "absent/essay.pdf", "%PDF");
    Path out = folder.resolve("out");
    Grader.of(new GradeConfig(List.of(in), out, Exam.suites(), "exam", true, 2, null, line -> {}))
        .run();
    grades = JSON.readTree(out.resolve("grades.json").toFile());
  }

  private static List<String> faults(JsonNode report) {
    return schema.validate(report).stream().map(String::valueOf).toList();
  }

  @Test
  void aRealReportIsValid() {
    assertThat(faults(grades)).isEmpty();
    Set<String> statuses = new TreeSet<>();
    grades.path("submissions").forEach(s -> statuses.add(s.path("status").asText()));
    assertThat(statuses).containsExactly("COMPILE", "GRADED", "MISSING", "REJECTED");
    Set<String> verdicts = new TreeSet<>(grades.findValuesAsText("verdict"));
    assertThat(verdicts).containsExactly("EXIT", "FAIL", "MISSING", "PASS");
  }

  @Test
  void everyVerdictAPersonsPointsAndOddTextAreValid(@TempDir Path out) throws IOException {
    List<Entry.Line> lines =
        List.of(Verdict.values()).stream()
            .map(
                v ->
                    new Entry.Line(
                        "A." + v, "t", true, 2, v.name(), v == Verdict.PASS ? "" : "é\"\n", 3))
            .toList();
    Entry entry = new Entry("Ann \"=1\" <b>", "T02", "GRADED", "", List.of("note"), 1, 7, lines);
    RunFacts run = new RunFacts("own", "0".repeat(64), Long.MIN_VALUE, "17", "none");
    Reports.write(out, run, List.of(entry));
    assertThat(faults(JSON.readTree(out.resolve("grades.json").toFile()))).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatNoReportMaySay() {
    assertThat(faults(JSON.createObjectNode())).isNotEmpty();
    assertThat(faultsWith("verdict", "GREAT")).anyMatch(fault -> fault.contains("verdict"));
    assertThat(faultsWith("visibility", "secret")).isNotEmpty();
    assertThat(faultsWith("message", "passed, but")).isNotEmpty();
    ObjectNode more = grades.deepCopy();
    more.put("extra", 1);
    assertThat(faults(more)).isNotEmpty();
    ObjectNode fewer = grades.deepCopy();
    ((ObjectNode) fewer.at("/submissions/0")).remove("final");
    assertThat(faults(fewer)).singleElement().asString().contains("final");
  }

  /** The report with one field of a passed test set. */
  private static List<String> faultsWith(String field, String value) {
    ObjectNode report = grades.deepCopy();
    for (JsonNode submission : report.path("submissions")) {
      JsonNode test = submission.path("tests").path(0);
      if (test.path("verdict").asText().equals("PASS")) {
        ((ObjectNode) test).put(field, value);
      }
    }
    return faults(report);
  }
}
