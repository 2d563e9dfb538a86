package virtlab.ipynb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NotebookFileTests {
  private static Notebook read(String json) {
    return NotebookReader.read(json.getBytes(StandardCharsets.UTF_8), "n.ipynb");
  }

  private static String with(String cells) {
    return "{\"cells\":[" + cells + "],\"metadata\":{\"a\":1},\"nbformat\":4,\"nbformat_minor\":4}";
  }

  @Test
  void readsSourceAsTextOrListAndSkipsOutputs() {
    Notebook notebook =
        read(
            with(
                "{\"cell_type\":\"code\",\"source\":[\"a\\r\\n\",\"b\"],\"metadata\":{\"tags\":"
                    + "[\"x\"]},\"outputs\":[{\"deep\":[[[{}]]]}]},"
                    + "{\"cell_type\":\"markdown\",\"source\":\"# T\",\"metadata\":{}}"));
    assertThat(notebook.cells()).extracting(Cell::source).containsExactly("a\nb", "# T");
    assertThat(notebook.cells()).extracting(Cell::id).containsExactly("cell-1", "cell-2");
    assertThat(notebook.code().get(0).tags()).containsExactly("x");
  }

  @Test
  void saysWhereAndWhy() {
    assertThatThrownBy(() -> read("not json"))
        .isInstanceOf(NotebookException.class)
        .hasMessageContaining("n.ipynb")
        .hasMessageContaining("line 1");
    assertThatThrownBy(() -> read(with("{\"cell_type\":\"code\",\"source\":7}")))
        .hasMessageContaining("the source of cell 1");
    assertThatThrownBy(() -> read(with("{\"cell_type\":\"card\",\"source\":\"\"}")))
        .hasMessageContaining("'card'");
    assertThatThrownBy(() -> read("{\"nbformat\":3,\"worksheets\":[]}"))
        .hasMessageContaining("nbformat is 3");
    assertThatThrownBy(() -> read("{\"nbformat\":4}")).hasMessageContaining("no list of cells");
    assertThatThrownBy(() -> read("[".repeat(5000))).isInstanceOf(NotebookException.class);
    assertThatThrownBy(() -> read("{\"cells\":" + "[".repeat(5000)))
        .isInstanceOf(NotebookException.class);
    assertThatThrownBy(() -> read("{\"x\":" + "[".repeat(5000)))
        .isInstanceOf(NotebookException.class);
    assertThatThrownBy(() -> read("")).isInstanceOf(NotebookException.class);
    assertThatThrownBy(() -> read(with("{\"cell_type\":\"code\""))).hasMessageContaining("JSON");
  }

  @Test
  void writesWhatItReads() {
    Notebook notebook =
        read(
            with(
                "{\"id\":\"q\",\"cell_type\":\"code\",\"source\":\"a: \\\"b\\\":1\\n\\nc\\n\","
                    + "\"metadata\":{}},{\"cell_type\":\"raw\",\"source\":\"\",\"metadata\":{}}"));
    String text = NotebookWriter.write(notebook);
    assertThat(read(text)).isEqualTo(notebook);
    assertThat(text).contains("\"nbformat_minor\": 5").endsWith("}\n");
    assertThat(NotebookWriter.write(read(text))).isEqualTo(text);
    assertThat(List.of(text.split("\n"))).contains("   \"execution_count\": null,");
  }
}
