package virtlab.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonTests {
  @Test
  void writesWhatMetadataHolds() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("text", "a \"b\"\\\n");
    value.put("list", Arrays.asList(1, 2L, true, null));
    value.put("empty", Set.of());
    value.put("nested", Map.of("k", List.of()));
    assertThat(Json.write(value))
        .isEqualTo(
            "{\"text\":\"a \\\"b\\\"\\\\\\u000a\",\"list\":[1,2,true,null],\"empty\":[],"
                + "\"nested\":{\"k\":[]}}");
  }

  @Test
  void numbersAreJsonNumbers() {
    assertThat(Json.write(List.of(0.1 + 0.2, 0.1f, 1e21, -0.0, Double.NaN, new BigDecimal("1E+3"))))
        .isEqualTo("[0.3,0.1,1000000000000000000000,0,null,1000]");
  }

  @Test
  void readsWhatItWrites() {
    String text = "{\"a\":[1,-2.5,true,null,\"x\\\"\\\\\"],\"b\":{},\"c\":[],\"d\":false}";
    assertThat(Json.write(Json.read(text))).isEqualTo(text);
    assertThat(Json.read(" [ 1 , 1e3 , \"\\u00e4\\n\" ] ")).isEqualTo(List.of(1L, 1000.0, "ä\n"));
  }

  @Test
  void saysWhereATextIsNotJson() {
    for (String text : List.of("", "{", "[1,]", "{\"a\" 1}", "nul", "1 2", "\"a", "-")) {
      assertThatThrownBy(() -> Json.read(text))
          .as(text)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("offset");
    }
  }
}
