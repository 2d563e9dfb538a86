package virtlab.model.container;

import java.util.List;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Seconds;

/**
 * How a pull went.
 *
 * @param images what was pulled, in order
 * @param manifests when the lists of layers were there
 * @param layers those that had to be fetched, in order
 * @param after what the host has now
 */
public record ImagePull(
    List<Image> images, Seconds manifests, List<LayerPull> layers, LayerCache after) {
  /** Copies the lists. */
  public ImagePull {
    images = List.copyOf(images);
    layers = List.copyOf(layers);
  }

  /** When everything was there. */
  public Seconds total() {
    Seconds last = manifests;
    for (LayerPull pull : layers) {
      last = pull.finished().compareTo(last) > 0 ? pull.finished() : last;
    }
    return last;
  }

  /** When an image could be started; refuses an unknown name. */
  public Seconds ready(String image) {
    Image wanted = new Registry(images).image(image);
    List<Digest> needed = wanted.layers().stream().map(Layer::digest).toList();
    Seconds last = manifests;
    for (LayerPull pull : layers) {
      boolean later = pull.finished().compareTo(last) > 0;
      last = later && needed.contains(pull.layer().digest()) ? pull.finished() : last;
    }
    return last;
  }

  /** What went over the wire. */
  public Bytes transferred() {
    return Layers.packed(layers.stream().map(LayerPull::layer).toList());
  }

  /** What the images need in all, each content once. */
  public Bytes needed() {
    return Layers.packed(Layers.of(images));
  }

  /** What the cache saved. */
  public Bytes cached() {
    return needed().minus(transferred());
  }

  /** For example "pull shop:2: 1 of 3 layers, 20 MB of 140 MB over the wire, ready after 1.9 s". */
  @Override
  public String toString() {
    return "pull "
        + String.join(", ", images.stream().map(Image::name).toList())
        + ": "
        + layers.size()
        + " of "
        + Layers.of(images).size()
        + " layers, "
        + transferred()
        + " of "
        + needed()
        + " over the wire, ready after "
        + total();
  }
}
