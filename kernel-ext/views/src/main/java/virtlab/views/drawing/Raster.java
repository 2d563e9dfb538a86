package virtlab.views.drawing;

import java.util.List;

/**
 * Pixels of a drawing, painted by plain arithmetic: no window system, no font system, the same
 * bytes on every JDK.
 */
final class Raster {
  private final int width;
  private final int height;
  private final byte[] rgb;

  private Raster(int width, int height) {
    this.width = width;
    this.height = height;
    this.rgb = new byte[width * height * 3];
  }

  static Raster paint(Drawing drawing, int scale) {
    Raster raster = new Raster(drawing.width() * scale, drawing.height() * scale);
    double w = drawing.width();
    double h = drawing.height();
    raster.paint(new Mark.Box(0, 0, w, h, Ink.PAPER), scale);
    raster.paint(new Mark.Frame(0.5, 0.5, w - 1, h - 1, Mark.Pen.of(Ink.GRID, 1)), scale);
    for (Mark mark : drawing.marks()) {
      raster.paint(mark, scale);
    }
    return raster;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** The rows as PNG stores them: a zero byte (no filter), then red, green, blue per pixel. */
  byte[] scanlines() {
    int row = width * 3;
    byte[] lines = new byte[(row + 1) * height];
    for (int y = 0; y < height; y++) {
      System.arraycopy(rgb, y * row, lines, y * (row + 1) + 1, row);
    }
    return lines;
  }

  private void paint(Mark mark, int scale) {
    if (mark instanceof Mark.Box box) {
      fill(List.of(Outline.rectangle(box)), scale, box.fill());
    } else if (mark instanceof Mark.Frame frame) {
      fill(Outline.frame(frame), scale, frame.pen().colour());
    } else if (mark instanceof Mark.Polyline line) {
      fill(Outline.stroke(line.points(), line.pen()), scale, line.pen().colour());
    } else if (mark instanceof Mark.Polygon polygon) {
      fill(List.of(Outline.polygon(polygon.points())), scale, polygon.fill());
    } else if (mark instanceof Mark.Text text) {
      fill(Typeface.bundled().outline(text), scale, text.colour());
    }
  }

  /** Fills contours, in units of the sheet, with a colour. */
  private void fill(List<double[]> contours, int scale, String colour) {
    double[] box = Outline.bounds(contours);
    int x0 = (int) Math.floor(clamp(box[0] * scale, width));
    int y0 = (int) Math.floor(clamp(box[1] * scale, height));
    int w = (int) Math.ceil(clamp(box[2] * scale, width)) - x0;
    int h = (int) Math.ceil(clamp(box[3] * scale, height)) - y0;
    if (w <= 0 || h <= 0) {
      return;
    }
    for (double[] c : contours) {
      for (int i = 0; i < c.length; i += 2) {
        c[i] = clamp(c[i] * scale - x0, w);
        c[i + 1] = clamp(c[i + 1] * scale - y0, h);
      }
    }
    Coverage coverage = Coverage.of(contours, w, h);
    int ink = Integer.parseInt(colour.substring(1), 16);
    float[] row = new float[w];
    for (int y = 0; y < h; y++) {
      coverage.row(y, row);
      for (int x = 0; x < w; x++) {
        if (row[x] > 0.002f) {
          blend(((y0 + y) * width + x0 + x) * 3, ink, row[x]);
        }
      }
    }
  }

  private void blend(int at, int ink, float part) {
    for (int i = 0; i < 3; i++) {
      int below = rgb[at + i] & 0xFF;
      int above = ink >> (16 - 8 * i) & 0xFF;
      rgb[at + i] = (byte) Math.round(below + (above - below) * part);
    }
  }

  private static double clamp(double value, double most) {
    return Math.max(0, Math.min(most, value));
  }
}
