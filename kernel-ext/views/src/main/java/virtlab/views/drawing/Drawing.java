package virtlab.views.drawing;

import java.util.List;

/**
 * A picture: a light sheet with marks on it, from which every image format is made.
 *
 * @param width in pixels
 * @param height in pixels
 * @param title what it is, in a few words
 * @param description what it shows, in sentences: for readers who cannot see it
 * @param marks in the order in which they are painted
 */
public record Drawing(int width, int height, String title, String description, List<Mark> marks) {
  public Drawing {
    if (width < 1 || height < 1 || width > 10_000 || height > 20_000) {
      throw new IllegalArgumentException(
          "drawing: " + width + " by " + height + " pixels; 1 to 10000 by 1 to 20000 are allowed");
    }
    marks = List.copyOf(marks);
  }

  /** This drawing as the text of an SVG file. */
  public String svg() {
    return SvgFile.write(this);
  }

  /** This drawing as a PNG file with {@code scale} pixels per unit of the sheet. */
  public byte[] png(int scale) {
    return PngFile.write(Raster.paint(this, scale));
  }
}
