package virtlab.cli.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import virtlab.kernel.client.OutputListener;

/** Counts what a cell prints, and says when the first of it arrives. */
final class Printed implements OutputListener {
  private final Runnable first;
  private long lines;
  private long characters;

  Printed() {
    this(() -> {});
  }

  Printed(Runnable first) {
    this.first = first;
  }

  @Override
  public void published(String type, ObjectNode content) {
    if (!type.equals("stream") || !content.path("name").asText().equals("stdout")) {
      return;
    }
    if (characters == 0) {
      first.run();
    }
    String text = content.path("text").asText();
    characters += text.length();
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      lines++;
    }
  }

  /** The line ends that arrived. */
  long lines() {
    return lines;
  }

  /** The characters that arrived, line ends included. */
  long characters() {
    return characters;
  }
}
