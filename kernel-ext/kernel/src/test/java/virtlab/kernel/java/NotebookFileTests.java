package virtlab.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotebookFileTests {
  @TempDir private Path folder;

  private Optional<String> language(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("n.ipynb"), text);
    return NotebookFile.named(file.toString()).flatMap(NotebookFile::language);
  }

  @Test
  void aNotebookOfTheCourseNamesItsLanguage() throws IOException {
    String cells = "\"cells\": [{\"metadata\": {\"virtlab\": {\"lang\": \"en\"}}}]";
    assertThat(language("{" + cells + ", \"metadata\": {\"virtlab\": {\"lang\": \"de\"}}}"))
        .contains("de");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "{\"metadata\": 3}", "{\"metadata\": {}}", "{\"cells\": [", "{\"a\""})
  void anyOtherFileNamesNone(String text) throws IOException {
    assertThat(language(text)).isEmpty();
  }

  @Test
  void whatIsNoNotebookOrIsNotThereIsNone() {
    assertThat(NotebookFile.named("")).isEmpty();
    assertThat(NotebookFile.named("console")).isEmpty();
    assertThat(NotebookFile.named(folder.resolve("gone.ipynb").toString())).isEmpty();
  }
}
