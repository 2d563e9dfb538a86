package virtlab.model.container;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import virtlab.model.unit.Bytes;

/** Layers by their content. */
final class Layers {
  private Layers() {}

  /** Each content once, in the order of first appearance. */
  static List<Layer> distinct(List<Layer> layers) {
    return without(layers, new HashSet<>());
  }

  /** All layers of some images, each content once. */
  static List<Layer> of(List<Image> images) {
    List<Layer> all = new ArrayList<>();
    images.forEach(image -> all.addAll(image.layers()));
    return distinct(all);
  }

  /** Those whose content is not among the known ones, each once; makes them known. */
  static List<Layer> without(List<Layer> layers, Set<Digest> known) {
    List<Layer> left = new ArrayList<>();
    for (Layer layer : layers) {
      if (known.add(layer.digest())) {
        left.add(layer);
      }
    }
    return List.copyOf(left);
  }

  static Bytes packed(List<Layer> layers) {
    Bytes sum = Bytes.ZERO;
    for (Layer layer : layers) {
      sum = sum.plus(layer.packed());
    }
    return sum;
  }

  static Bytes unpacked(List<Layer> layers) {
    Bytes sum = Bytes.ZERO;
    for (Layer layer : layers) {
      sum = sum.plus(layer.unpacked());
    }
    return sum;
  }
}
