package virtlab.model.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Require;

/**
 * A container image: read-only layers, the lowest first, under a name. An image is no container: a
 * container is an image, a writable layer and a process.
 *
 * @param name with its tag, for example shop:2; a name is no part of the content
 * @param layers at least one
 */
public record Image(String name, List<Layer> layers) {
  /** Copies the layers; refuses an image without a name or layers. */
  public Image {
    Require.name("image", name);
    layers = List.copyOf(layers);
    Require.atLeast("image " + name + ": layers", layers.size(), 1L);
  }

  /** An image of these layers, the lowest first. */
  public static Image of(String name, Layer... layers) {
    return new Image(name, List.of(layers));
  }

  /** Another image: these layers on top of this one's. */
  public Image with(String newName, Layer... more) {
    List<Layer> all = new ArrayList<>(layers);
    all.addAll(List.of(more));
    return new Image(newName, all);
  }

  /** What identifies it: the digests of its layers, in order. */
  public Digest digest() {
    StringBuilder description = new StringBuilder("image\n");
    for (Layer layer : layers) {
      description.append(layer.digest()).append('\n');
    }
    return Digest.of(description.toString());
  }

  /** How large it is on the wire, each content once. */
  public Bytes packed() {
    return Layers.packed(Layers.distinct(layers));
  }

  /** How large it is on a host's disk, each content once. */
  public Bytes unpacked() {
    return Layers.unpacked(Layers.distinct(layers));
  }

  /** What a container sees, in the order of the paths: of equal paths the highest layer's. */
  public List<LayerFile> files() {
    TreeMap<String, LayerFile> seen = new TreeMap<>();
    for (Layer layer : layers) {
      layer.removed().forEach(seen::remove);
      layer.files().forEach(file -> seen.put(file.path(), file));
    }
    return List.copyOf(seen.values());
  }

  /** The file that a container sees at a path. */
  public Optional<LayerFile> file(String path) {
    return files().stream().filter(file -> file.path().equals(path)).findFirst();
  }

  /** For example "image shop:2: 3 layers, 120 MB packed, 310 MB on disk". */
  @Override
  public String toString() {
    String count = layers.size() == 1 ? "1 layer" : layers.size() + " layers";
    return "image " + name + ": " + count + ", " + packed() + " packed, " + unpacked() + " on disk";
  }
}
