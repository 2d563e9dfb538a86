package virtlab.ipynb.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseBuilderTests {
  private static final String SOURCE =
      """
      exercise: E02

      ::: de
      # Titel
      [English]({twin})
      :::
      ::: en
      # Title
      [Deutsch]({twin})
      :::

      ```java first raises-exception
      int a = 1;
      a
      ```
      """;

  @TempDir Path folder;

  @Test
  void writesTwinsWithTheSameCode() throws IOException {
    Files.writeString(folder.resolve("E02-x.md"), SOURCE);
    var written = CourseBuilder.build(folder, folder.resolve("out"));
    assertThat(written).hasSize(2);
    var german = new ObjectMapper().readTree(written.get(0).toFile());
    var english = new ObjectMapper().readTree(written.get(1).toFile());
    assertThat(german.at("/cells/0/source/0").asText()).isEqualTo("# Titel\n");
    assertThat(english.at("/cells/0/source/1").asText()).contains("(../de/E02-x.ipynb)");
    assertThat(german.at("/cells/1")).isEqualTo(english.at("/cells/1"));
    assertThat(german.at("/cells/1/id").asText()).isEqualTo("first");
    assertThat(german.at("/cells/1/metadata/tags/0").asText()).isEqualTo("raises-exception");
    assertThat(german.at("/metadata/virtlab/exercise").asText()).isEqualTo("E02");
    assertThat(german.at("/metadata/kernelspec/name").asText()).isEqualTo("java");
  }

  @ParameterizedTest
  @CsvSource({
    "'::: de|a|:::|```java x|1|```', 1: the German text has no English twin",
    "'::: de|# a|:::|::: en|## b|:::', 1: headings differ",
    "'|```java|1|```', 2: a code cell needs an id",
    "'```java x|1|```|```java x|2|```', 4: the id 'x' is taken",
    "'```java x|1', 1: this block has no end",
    "'hello', 1: 'hello' stands outside a block",
    "'', 1: there is no cell"
  })
  void saysFileLineAndFault(String source, String message) throws IOException {
    Path file = folder.resolve("01-y.md");
    Files.writeString(file, source.replace('|', '\n'));
    assertThatThrownBy(() -> CourseBuilder.build(folder, folder.resolve("out")))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith(file + ":" + message);
  }
}
