package virtlab.model.memory;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Names;
import virtlab.model.unit.Require;

/**
 * Pages with the same content kept once, copied when one of the guests writes. Source: Waldspurger,
 * OSDI 2002, section 4.
 *
 * @param pages all pages of all guests, in pages of 4096 bytes
 * @param distinct how many different contents there are: the pages that the host needs
 * @param shared how many pages are kept together with another one
 */
public record PageSharing(long pages, long distinct, long shared) {
  /** Refuses more than 2^50 pages, and parts that are larger than the whole. */
  public PageSharing {
    Require.between("pages of all guests", pages, 0, 1L << 50);
    Require.between("different contents", distinct, 0, pages);
    Require.between("pages kept together", shared, 0, pages);
  }

  /**
   * A guest and its pages by their contents: {@code "zero"} → 1000 are a thousand empty pages.
   *
   * @param vm its name
   * @param contents how many pages of each content, each 1 to 2^32
   */
  public record Image(String vm, Map<String, Long> contents) {
    /** Refuses a missing name and a number of pages outside its range; copies the map. */
    public Image {
      Require.name("VM", vm);
      contents = Collections.unmodifiableMap(new TreeMap<>(contents));
      contents.forEach(
          (content, count) ->
              Require.between("VM " + vm + ": pages of " + content, count, 1, 1L << 32));
    }
  }

  /** Looks for equal pages within one guest and between guests. */
  public static PageSharing of(List<Image> images) {
    Names.distinct("VM", images.stream().map(Image::vm).toList());
    Map<String, Long> counts = new TreeMap<>();
    for (Image image : images) {
      image.contents().forEach((content, count) -> counts.merge(content, count, Long::sum));
    }
    long pages = counts.values().stream().mapToLong(Long::longValue).sum();
    long shared = counts.values().stream().mapToLong(Long::longValue).filter(n -> n > 1).sum();
    return new PageSharing(pages, counts.size(), shared);
  }

  /** The pages that the host gets back. */
  public long reclaimed() {
    return pages - distinct;
  }

  /** The memory that the host gets back. */
  public Bytes saved() {
    return Bytes.of(reclaimed() * 4096);
  }
}
