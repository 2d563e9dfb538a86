package virtlab.engine.submission;

import java.util.List;

/** One thing met on the way through an argument; its path is below the argument. */
sealed interface Found {
  /** Folder names and, last, the file's name. */
  List<String> path();

  /** The same without the first names of its path. */
  default Found below(int names) {
    List<String> rest = path().subList(names, path().size());
    if (this instanceof Source source) {
      return new Source(rest, source.file());
    }
    if (this instanceof Refused refused) {
      return new Refused(rest, refused.reason());
    }
    return this instanceof Other ? new Other(rest) : new Folder(rest);
  }

  /** A notebook or Java source, read; its name is still the whole path. */
  record Source(List<String> path, SourceFile file) implements Found {}

  /** Not read. */
  record Refused(List<String> path, String reason) implements Found {}

  /** A file that can hold no solution. */
  record Other(List<String> path) implements Found {}

  /** A folder (which may prove empty). */
  record Folder(List<String> path) implements Found {}
}
