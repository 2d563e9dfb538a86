package virtlab.model.container;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Names;

/**
 * A store of images; content that several images share is stored once.
 *
 * @param images in any order, each name once
 */
public record Registry(List<Image> images) {
  /** Copies the images; refuses a name that stands twice. */
  public Registry {
    images = List.copyOf(images);
    Names.distinct("image", images.stream().map(Image::name).toList());
  }

  /** A registry with these images. */
  public static Registry of(Image... images) {
    return new Registry(List.of(images));
  }

  /** The same with one more image; a name that was there now means the new one. */
  public Registry push(Image image) {
    List<Image> all = new ArrayList<>(images);
    all.removeIf(each -> each.name().equals(image.name()));
    all.add(image);
    return new Registry(all);
  }

  /** The image of a name; refuses an unknown one. */
  public Image image(String name) {
    for (Image image : images) {
      if (image.name().equals(name)) {
        return image;
      }
    }
    throw new IllegalArgumentException(
        "image: found "
            + name
            + ", allowed are "
            + String.join(", ", images.stream().map(Image::name).toList()));
  }

  /** What all images take, shared layers counted once. */
  public Bytes stored() {
    return Layers.packed(Layers.of(images));
  }

  /** What they would take if none shared anything. */
  public Bytes withoutSharing() {
    Bytes sum = Bytes.ZERO;
    for (Image image : images) {
      sum = sum.plus(image.packed());
    }
    return sum;
  }

  /** For example "registry: 3 images, 200 MB stored, 420 MB without sharing". */
  @Override
  public String toString() {
    String count = images.size() == 1 ? "1 image" : images.size() + " images";
    return "registry: "
        + count
        + ", "
        + stored()
        + " stored, "
        + withoutSharing()
        + " without sharing";
  }
}
