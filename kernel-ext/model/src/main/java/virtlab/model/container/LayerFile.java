package virtlab.model.container;

import virtlab.model.unit.Bytes;
import virtlab.model.unit.Require;

/**
 * A file in a layer.
 *
 * @param path where it lies
 * @param size how large it is
 * @param content a word that stands for its bytes: files of equal size and word are equal
 */
public record LayerFile(String path, Bytes size, String content) {
  /** Refuses a file without a path. */
  public LayerFile {
    Require.name("path", path);
  }

  /** A file whose content needs no word of its own. */
  public static LayerFile of(String path, Bytes size) {
    return new LayerFile(path, size, "");
  }

  /** Path, size and word, each so marked off that two different files never read the same. */
  String description() {
    return "file "
        + path.length()
        + " "
        + path
        + " "
        + size.count()
        + " "
        + content.length()
        + " "
        + content
        + "\n";
  }
}
