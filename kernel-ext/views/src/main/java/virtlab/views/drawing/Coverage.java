package virtlab.views.drawing;

import java.util.List;

/**
 * How much of each pixel a shape covers, exactly: every edge adds its signed area to its pixels,
 * and a running sum along the row gives the coverage (the method of Levien's font-rs, 2016).
 */
final class Coverage {
  private final int width;
  private final int height;
  private final float[] area;

  private Coverage(int width, int height) {
    this.width = width;
    this.height = height;
    this.area = new float[(width + 2) * height + 2];
  }

  /** The coverage of closed contours (x, y, x, y, …), whose coordinates lie inside the box. */
  static Coverage of(List<double[]> contours, int width, int height) {
    Coverage coverage = new Coverage(width, height);
    for (double[] c : contours) {
      int n = c.length;
      for (int i = 0; i < n; i += 2) {
        coverage.edge(c[i], c[i + 1], c[(i + 2) % n], c[(i + 3) % n]);
      }
    }
    return coverage;
  }

  /** The covered part, 0 to 1, of each pixel of a row. */
  void row(int y, float[] into) {
    float sum = 0;
    int start = y * (width + 2);
    for (int x = 0; x < width; x++) {
      sum += area[start + x];
      into[x] = Math.min(1, Math.abs(sum));
    }
  }

  private void edge(double x0, double y0, double x1, double y1) {
    if (y0 == y1) {
      return;
    }
    boolean down = y0 < y1;
    double top = down ? y0 : y1;
    double bottom = down ? y1 : y0;
    double x = down ? x0 : x1;
    double slope = (x1 - x0) / (y1 - y0);
    for (int y = (int) Math.floor(top); y < Math.min(height, Math.ceil(bottom)); y++) {
      double dy = Math.min(y + 1, bottom) - Math.max(y, top);
      double next = Math.max(0, Math.min(width, x + slope * dy));
      spread(y * (width + 2), Math.min(x, next), Math.max(x, next), down ? dy : -dy);
      x = next;
    }
  }

  /** Distributes the signed height {@code d} of a piece of an edge between two x in one row. */
  private void spread(int start, double left, double right, double d) {
    int first = (int) Math.floor(left);
    int last = (int) Math.ceil(right);
    if (last <= first + 1) {
      double beyond = 0.5 * (left + right) - first;
      area[start + first] += (float) (d - d * beyond);
      area[start + first + 1] += (float) (d * beyond);
      return;
    }
    double covered = 0;
    for (int x = first; x < last; x++) {
      double from = Math.max(left, x);
      double to = Math.min(right, x + 1);
      double share = (to - from) / (right - left);
      double here = d * share * (x + 1 - 0.5 * (from + to)) + covered;
      area[start + x] += (float) here;
      covered = d * share * (0.5 * (from + to) - x);
    }
    area[start + last] += (float) covered;
  }
}
