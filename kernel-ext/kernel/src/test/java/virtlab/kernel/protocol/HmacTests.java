package virtlab.kernel.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes of RFC 4231 and those of the JDK. */
class HmacTests {
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** RFC 4231, section 4.3 (test case 2). */
  @Test
  void signsAsTheStandardSays() {
    Hmac hmac = new Hmac("Jefe");
    String code = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    assertThat(hmac.of(List.of(bytes("what do ya want "), bytes("for nothing?"))))
        .isEqualTo(HexFormat.of().parseHex(code));
    assertThat(hmac.of(List.of(bytes("what do ya want for nothing?"))))
        .as("again, in one part")
        .isEqualTo(HexFormat.of().parseHex(code));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 36, 63, 64, 65, 131, 1000})
  void signsAsTheJdkDoesForEveryLengthOfKey(int length) throws Exception {
    String key = "schlüssel ".repeat(length).substring(0, length);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(bytes(key), "HmacSHA256"));
    byte[] message = bytes("{\"msg_id\": \"ä\"}".repeat(length));

    assertThat(new Hmac(key).of(List.of(message))).isEqualTo(mac.doFinal(message));
  }
}
