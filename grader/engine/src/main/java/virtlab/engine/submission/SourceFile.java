package virtlab.engine.submission;

/**
 * One file that may hold a solution.
 *
 * @param name its path as handed in, with slashes, below the student's folder
 * @param kind notebook or Java source
 * @param text a notebook as JSON without its outputs, or the Java source
 * @param exercise what its metadata says it is for; empty if it says nothing
 * @param hash SHA-256 of {@code text}, in hexadecimal
 */
public record SourceFile(String name, Kind kind, String text, String exercise, String hash) {
  /** What a file is, by its ending. */
  public enum Kind {
    NOTEBOOK,
    JAVA
  }

  static SourceFile of(String name, Kind kind, String text, String exercise) {
    return new SourceFile(name, kind, text, exercise, Hash.of(text));
  }

  /** The folder it lies in, with a slash at the end; empty at the top. */
  String folder() {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  /** The file's own name. */
  String leaf() {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
