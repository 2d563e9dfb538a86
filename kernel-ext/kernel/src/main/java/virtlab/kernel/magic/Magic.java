package virtlab.kernel.magic;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One magic of the kernel. */
interface Magic {
  /** Does it. An {@link IOException}'s message is told to the reader as it is. */
  Outcome run(Call call) throws MagicException, IOException, InterruptedException;

  /** A magic that is called. */
  record Call(Piece.Magic piece, String token, MagicHost host) {
    List<String> arguments() {
      return piece.arguments();
    }

    void print(String text) {
      host.print(token, "stdout", text.endsWith("\n") ? text : text + "\n");
    }

    void warn(String text) {
      host.print(token, "stderr", text + "\n");
    }

    String body() throws MagicException {
      return piece
          .body()
          .orElseThrow(() -> new MagicException(piece.name() + " is a cell magic: %%"));
    }
  }

  /**
   * What came of it.
   *
   * @param follow what runs next in its place
   * @param value what the reader's code gets for it
   */
  record Outcome(List<Piece> follow, Optional<List<String>> value) {
    static final Outcome NOTHING = new Outcome(List.of(), Optional.empty());

    static Outcome then(List<Piece> follow) {
      return new Outcome(follow, Optional.empty());
    }

    static Outcome of(List<String> value) {
      return new Outcome(List.of(), Optional.of(value));
    }
  }
}
