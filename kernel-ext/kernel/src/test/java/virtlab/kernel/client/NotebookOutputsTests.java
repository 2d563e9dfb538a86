package virtlab.kernel.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import virtlab.kernel.protocol.Json;

class NotebookOutputsTests {
  private final NotebookOutputs outputs = new NotebookOutputs();

  private void print(String name, String text) {
    outputs.add("stream", Json.object().put("name", name).put("text", text));
  }

  @Test
  void joinsTextOfOneStreamAndKeepsTheOrderOfTwo() {
    print("stdout", "a");
    print("stdout", "b");
    print("stderr", "c");
    print("stdout", "d");
    assertThat(outputs.outputs().stream().map(o -> o.path("text").asText()).toList())
        .containsExactly("ab", "c", "d");
  }

  @Test
  void joinsManyPieces() {
    for (int i = 0; i < 100_000; i++) {
      print("stdout", "a line of some length, as cells print them\n");
    }
    assertThat(outputs.outputs()).hasSize(1);
    assertThat(outputs.outputs().get(0).path("text").asText().lines().count()).isEqualTo(100_000);
  }

  @Test
  void clearsWhenTheNextOutputComes() {
    print("stdout", "old");
    outputs.add("clear_output", Json.object().put("wait", true));
    print("stdout", "new");
    assertThat(outputs.outputs().get(0).path("text").asText()).isEqualTo("new");
  }
}
