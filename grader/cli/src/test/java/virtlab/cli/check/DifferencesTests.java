package virtlab.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a report can differ from the expected grades is said, and nothing else. */
class DifferencesTests {
  private static final String WANTED =
      """
      {"student":"a","exercise":"E02","status":"GRADED","points":3,"manual":null,"tests":[
        {"id":"T.one","verdict":"PASS","points":3},
        {"id":"T.two","verdict":"FAIL","points":0}]}
      """;

  private static JsonNode json(String text) throws JsonProcessingException {
    return new ObjectMapper().readTree(text);
  }

  private static List<String> after(String from, String to) throws JsonProcessingException {
    assertThat(WANTED).contains(from);
    return Differences.between(json(WANTED), json(WANTED.replace(from, to)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "\"status\":\"GRADED\"|\"status\":\"COMPILE\"|status: wanted \"GRADED\", found \"COMPILE\"",
        "\"points\":3,\"m|\"points\":4,\"m|points: wanted 3, found 4",
        "\"points\":3,\"m|\"m|points: wanted 3, found nothing",
        "\"points\":3,\"m|\"points\":\"3\",\"m|points: wanted 3, found \"3\"",
        "\"manual\":null|\"manual\":0|manual: wanted null, found 0",
        "\"PASS\"|\"FAIL\"|tests[T.one].verdict: wanted \"PASS\", found \"FAIL\"",
        "\"tests\":[|\"tests\":[{\"id\":\"T.more\"},|tests[T.more]: found, but not wanted",
      })
  void saysWhatDiffers(String from, String to, String line) throws Exception {
    assertThat(after(from, to)).containsExactly(line);
  }

  @Test
  void saysWhatIsNotThere() throws Exception {
    assertThat(Differences.between(json(WANTED), MissingNode.getInstance()))
        .containsExactly("it is not in the report");
    assertThat(after("T.two", "T.three"))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("tests[T.two]: wanted"))
        .contains("tests[T.three]: found, but not wanted");
  }

  @Test
  void orderOfKeyedThingsAndFurtherFieldsAreFree() throws Exception {
    assertThat(after("\"points\":3,\"m", "\"points\":3.0,\"late\":0,\"m")).isEmpty();
    JsonNode other =
        json(
            """
            {"student":"a","exercise":"E02","status":"GRADED","points":3,"manual":null,"tests":[
              {"id":"T.two","verdict":"FAIL","points":0,"message":"m"},
              {"id":"T.one","verdict":"PASS","points":3}]}
            """);
    assertThat(Differences.between(json(WANTED), other)).isEmpty();
  }

  @Test
  void writesWhatItWouldRead() throws Exception {
    String report = "{\"schema\":1,\"submissions\":[" + WANTED + "," + WANTED + "]}";
    JsonNode written = json(SampleGrades.text(json(report)));
    assertThat(written.path("submissions")).hasSize(2);
    assertThat(Differences.between(written, json(report))).isEmpty();
  }

  @Test
  void readsTheVerdictsThatCheckPrints() {
    String printed =
        """
        note
        PASS     2/2  Each VM goes to the first host
        FAIL     0/1  A VM that fits
                     PASS 1/1  not a verdict
        MISSING  0/10  Something
        2/13
        """;
    assertThat(SampleChecks.verdicts(printed))
        .containsExactly("PASS 2/2", "FAIL 0/1", "MISSING 0/10");
  }
}
