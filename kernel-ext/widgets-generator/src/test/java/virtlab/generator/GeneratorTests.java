package virtlab.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GeneratorTests {
  private static String schema(String attribute) {
    return "[{\"model\":{\"name\":\"DialModel\"},\"view\":{},\"attributes\":[" + attribute + "]}]";
  }

  private static String source(String attribute) {
    return GeneratorMain.sources(schema(attribute)).get("Dial");
  }

  @Test
  void anAttributeIsReadAndSetByItsName() {
    assertThat(
            source(
                "{\"name\":\"max_value\",\"type\":\"int\",\"default\":7,\"help\":\"The <most> it is\"}"))
        .contains("public class Dial extends Widget")
        .contains("initially(\"max_value\", 7);")
        .contains("/** The &lt;most&gt; it is */\n  public int maxValue() {")
        .contains("public Dial maxValue(int value) {\n    put(\"max_value\", value);");
  }

  @Test
  void whatMayBeNullIsSaidToBe() {
    assertThat(
            source("{\"name\":\"tip\",\"type\":\"string\",\"default\":null,\"allow_none\":true}"))
        .contains("initially(\"tip\", null);", "public @Nullable String tip()");
  }

  @Test
  void onlyAllowedValuesAreTaken() {
    assertThat(
            source(
                "{\"name\":\"way\",\"type\":\"string\",\"default\":\"a\",\"enum\":[\"a\",\"b\"]}"))
        .contains("oneOf(\"way\", value, \"a\", \"b\")");
  }

  @Test
  void aValueThatTheReaderMovesHasAHandler() {
    assertThat(source("{\"name\":\"value\",\"type\":\"float\",\"default\":1}"))
        .contains("initially(\"value\", 1.0);", "onValue(Consumer<Double> handler)");
  }

  @Test
  void aModelWithValuesThatJavaHasNoTypeForIsLeftOut() {
    assertThat(GeneratorMain.sources(schema("{\"name\":\"value\",\"type\":\"Date\"}"))).isEmpty();
  }

  @Test
  void aBrokenSchemaIsRefused() {
    assertThatThrownBy(() -> GeneratorMain.sources("{}")).hasMessageContaining("list of models");
    assertThatThrownBy(() -> GeneratorMain.sources("[{\"attributes\":[]}]"))
        .hasMessageContaining("names no model");
  }
}
