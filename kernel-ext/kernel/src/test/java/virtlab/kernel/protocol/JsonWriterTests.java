package virtlab.kernel.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "plain",
        "a\"b\\c\n\t\r\b\f\u0000\u001b[31m\u007f",
        "ä",
        "\u00ff?",
        "\u20ac\u2028",
        "\uD83D\uDE00"
      })
  void textComesBackAsItWas(String text) throws IOException {
    for (int times : new int[] {1, 7, 5000}) {
      String repeated = text.repeat(times);
      byte[] json = Json.write(Json.object().put("text", repeated));
      assertThat(Json.readObject(json).path("text").asText()).isEqualTo(repeated);
    }
  }

  @ParameterizedTest
  @CsvSource({"D800", "DC00"})
  void halfASurrogatePairIsMended(String half) {
    char c = (char) Integer.parseInt(half, 16);
    byte[] json = Json.write(Json.object().put("text", "a" + c + "b?"));
    assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo("{\"text\":\"a\uFFFDb?\"}");
  }
}
