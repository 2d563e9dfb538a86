package virtlab.model.container;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import virtlab.model.unit.Bytes;

/**
 * The layers that a host already has, each content once.
 *
 * @param layers in the order in which they came
 */
public record LayerCache(List<Layer> layers) {
  /** Keeps each content once. */
  public LayerCache {
    layers = Layers.distinct(layers);
  }

  /** A host that has pulled nothing yet: a cold cache. */
  public static LayerCache empty() {
    return new LayerCache(List.of());
  }

  /** A host that has pulled these images: a warm cache. */
  public static LayerCache of(Image... images) {
    return new LayerCache(Layers.of(List.of(images)));
  }

  /** Whether it has this content. */
  public boolean holds(Digest digest) {
    return digests().contains(digest);
  }

  /** The layers of some images that it has not, in the order of the images, each content once. */
  public List<Layer> missing(Image... images) {
    return Layers.without(Layers.of(List.of(images)), digests());
  }

  /** The same with more layers. */
  public LayerCache with(List<Layer> more) {
    List<Layer> all = new ArrayList<>(layers);
    all.addAll(more);
    return new LayerCache(all);
  }

  /** The same without the layers that none of these images has: what a prune leaves. */
  public LayerCache keeping(Image... images) {
    Set<Digest> kept = new HashSet<>();
    Layers.of(List.of(images)).forEach(layer -> kept.add(layer.digest()));
    return new LayerCache(layers.stream().filter(layer -> kept.contains(layer.digest())).toList());
  }

  /** What it takes on the disk. */
  public Bytes unpacked() {
    return Layers.unpacked(layers);
  }

  private Set<Digest> digests() {
    Set<Digest> digests = new HashSet<>();
    layers.forEach(layer -> digests.add(layer.digest()));
    return digests;
  }
}
