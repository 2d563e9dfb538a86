package virtlab.model.container;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Names;
import virtlab.model.unit.Require;

/**
 * A layer of an image: the files that it adds or replaces, and those of lower layers that it
 * removes. {@code Layer.of("java 21", Bytes.mb(180)).packedTo(Bytes.mb(70))}.
 *
 * <p>Source: OCI image-spec, layer.md (a removed file is a whiteout, {@code .wh.NAME}).
 *
 * @param name how it was made, for the reader; it is no part of the content
 * @param files kept in the order of their paths
 * @param removed paths, kept in order
 * @param packed how large it is on the wire and in the registry
 */
public record Layer(String name, List<LayerFile> files, List<String> removed, Bytes packed) {
  /** Sorts and copies the lists; refuses a path that stands twice. */
  public Layer {
    Require.name("layer", name);
    files = files.stream().sorted(Comparator.comparing(LayerFile::path)).toList();
    removed = removed.stream().sorted().toList();
    List<String> paths = new ArrayList<>(removed);
    files.forEach(file -> paths.add(file.path()));
    Names.distinct("layer " + name + ": path", paths);
  }

  /** A layer of one file of its own name. */
  public static Layer of(String name, Bytes size) {
    return of(name, LayerFile.of("/" + name, size));
  }

  /** A layer of these files, as large on the wire as unpacked. */
  public static Layer of(String name, LayerFile... files) {
    return new Layer(name, List.of(files), List.of(), sum(List.of(files)));
  }

  /** The same, which hides these paths of lower layers. */
  public Layer removing(String... paths) {
    return new Layer(name, files, List.of(paths), packed);
  }

  /** The same with another size on the wire. */
  public Layer packedTo(Bytes other) {
    return new Layer(name, files, removed, other);
  }

  /** How large its files are. */
  public Bytes unpacked() {
    return sum(files);
  }

  /** What identifies it: its files, what it removes, its packed size; not its name. */
  public Digest digest() {
    StringBuilder description = new StringBuilder("layer ").append(packed.count()).append('\n');
    for (LayerFile file : files) {
      description.append(file.description());
    }
    for (String path : removed) {
      description.append("removed ").append(path.length()).append(' ').append(path).append('\n');
    }
    return Digest.of(description.toString());
  }

  private static Bytes sum(List<LayerFile> files) {
    Bytes sum = Bytes.ZERO;
    for (LayerFile file : files) {
      sum = sum.plus(file.size());
    }
    return sum;
  }

  /** For example "layer java 21: 180 MB, 70 MB packed, sha256:0a1b2c3d4e5f". */
  @Override
  public String toString() {
    return "layer "
        + name
        + ": "
        + unpacked()
        + ", "
        + packed
        + " packed, sha256:"
        + digest().brief();
  }
}
