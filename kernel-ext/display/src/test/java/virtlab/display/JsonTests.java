package virtlab.display;

import static org.assertj.core.api.Assertions.assertThat;

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
}
