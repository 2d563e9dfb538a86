package virtlab.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTests {
  @TempDir Path folder;

  private Path path() {
    return folder.resolve("data/history.jsonl");
  }

  @Test
  void findsWhatEarlierSessionsAndThisOneHaveRun() {
    HistoryFile first = new HistoryFile(path());
    first.add(1, "String größe = \"Überlauf\";\ngröße");
    first.addOutput(1, "Überlauf");
    first.add(2, "int n = 2;");
    HistoryFile second = new HistoryFile(path());
    second.add(1, "n");
    assertThat(second.session()).isEqualTo(first.session() + 1);
    assertThat(second.lines())
        .containsExactly(
            new History.Line(1, 1, "String größe = \"Überlauf\";\ngröße", "Überlauf"),
            new History.Line(1, 2, "int n = 2;", ""),
            new History.Line(2, 1, "n", ""));
    assertThat(first.lines()).isEqualTo(second.lines());
  }

  @Test
  void aTornLineCostsNoOther() throws IOException {
    new HistoryFile(path()).add(1, "before");
    byte[] torn = "{\"s\": 1, \"n\": 2, \"i\": \"ü".getBytes(StandardCharsets.UTF_8);
    byte[] withinALetter = Arrays.copyOf(torn, torn.length - 1);
    Files.write(path(), withinALetter, StandardOpenOption.APPEND);
    Files.writeString(path(), "\n", StandardOpenOption.APPEND);
    HistoryFile later = new HistoryFile(path());
    later.add(1, "after");
    assertThat(later.lines())
        .containsExactly(new History.Line(1, 1, "before", ""), new History.Line(2, 1, "after", ""));
  }

  @Test
  void aFolderThatCannotBeWrittenCostsTheHistoryOnly() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    HistoryFile nowhere = new HistoryFile(file.resolve("history.jsonl"));
    nowhere.add(1, "lost");
    assertThat(nowhere.session()).isEqualTo(1);
    assertThat(nowhere.lines()).isEmpty();
  }
}
