package virtlab.kernel.magic;

import java.util.List;
import java.util.Optional;

/** A part of a cell that runs as a whole before the next part is looked at. */
public sealed interface Piece {
  /** A text with a name: a cell (empty name), or a file that it loads. */
  record Source(String name, String text) {}

  /**
   * Java. What stands before this part in its source is blank in {@code text}, so lines keep their
   * numbers; where a magic became a call, {@code edits} lead back to the source.
   */
  record Java(Source source, String text, List<Edit> edits) implements Piece {
    public Java {
      edits = List.copyOf(edits);
    }

    /** The place in the source of a place in the text, both in UTF-16 units. */
    public int origin(int position) {
      int moved = 0;
      for (Edit edit : edits) {
        if (position < edit.start()) {
          break;
        }
        if (position < edit.start() + edit.length()) {
          return edit.start() + moved;
        }
        moved += edit.was() - edit.length();
      }
      return position + moved;
    }
  }

  /**
   * From {@code start} on, {@code length} units of the text stand for {@code was} of the source.
   */
  record Edit(int start, int length, int was) {}

  /**
   * A magic.
   *
   * @param source where it stands
   * @param start where its percent sign stands in the source
   * @param end the end of its line there
   * @param name its name, without percent signs
   * @param rest the line behind the name, as written
   * @param arguments the same, split
   * @param body of a cell magic, the lines below it
   */
  record Magic(
      Source source,
      int start,
      int end,
      String name,
      String rest,
      List<String> arguments,
      Optional<String> body)
      implements Piece {
    public Magic {
      arguments = List.copyOf(arguments);
    }
  }

  /** Begins to measure what follows. */
  record Start() implements Piece {}

  /** Prints how long the pieces since {@link Start} took. */
  record Report() implements Piece {}
}
