package virtlab.judge;

import java.util.List;

/**
 * What a student hands in: notebooks, Java files, or the cells that a session has run. Nothing is
 * parsed yet.
 *
 * @param files in order; of definitions that stand in several, the last wins
 */
public record Solution(List<File> files) {
  public Solution {
    files = List.copyOf(files);
  }

  /** One part. */
  public sealed interface File {
    /** A Java source file as bytes. */
    record Java(String name, byte[] content) implements File {}

    /** A notebook file as bytes. */
    record Ipynb(String name, byte[] content) implements File {}

    /** The accepted cells of a session: label (for example {@code [5]}) and source. */
    record Cells(List<CellText> cells) implements File {}
  }

  /** A cell's label, which messages name, and its source. */
  public record CellText(String label, String source) {}
}
