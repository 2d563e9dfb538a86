package virtlab.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a student hands in: notebooks, Java files, or the cells that a session has run. Nothing is
 * parsed yet.
 *
 * @param files in order; of definitions that stand in several, the last wins
 */
public record Solution(List<File> files) {
  private static final long MAX_FILE = 64L << 20;

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

  /** Reads {@code .java} and {@code .ipynb} files. */
  public static Solution read(List<Path> paths) throws IOException {
    List<File> files = new ArrayList<>();
    for (Path path : paths) {
      String name = String.valueOf(path.getFileName());
      if (Files.size(path) > MAX_FILE) {
        throw new IOException(name + " is larger than " + (MAX_FILE >> 20) + " MiB");
      }
      byte[] content = Files.readAllBytes(path);
      if (name.endsWith(".ipynb")) {
        files.add(new File.Ipynb(name, content));
      } else if (name.endsWith(".java")) {
        files.add(new File.Java(name, content));
      } else {
        throw new IOException(name + " is neither a notebook (.ipynb) nor a Java file (.java)");
      }
    }
    return new Solution(files);
  }
}
