package virtlab.views.drawing;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A character's shape: closed contours in font units, y upwards, curves cut into short lines. */
record Glyph(List<double[]> contours) {
  private static final int CURVE_PIECES = 5;

  /** A glyph inside a composite one, moved and scaled. */
  record Part(int glyph, double dx, double dy, double[] matrix) {
    List<double[]> place(Glyph shape) {
      List<double[]> placed = new ArrayList<>();
      for (double[] c : shape.contours()) {
        double[] moved = new double[c.length];
        for (int i = 0; i < c.length; i += 2) {
          moved[i] = matrix[0] * c[i] + matrix[2] * c[i + 1] + dx;
          moved[i + 1] = matrix[1] * c[i] + matrix[3] * c[i + 1] + dy;
        }
        placed.add(moved);
      }
      return placed;
    }
  }

  /** Reads the parts of a composite glyph (OpenType, table glyf). */
  static List<Part> parts(ByteBuffer file, int start) {
    List<Part> parts = new ArrayList<>();
    int at = start + 10;
    int flags;
    do {
      flags = file.getShort(at);
      final int glyph = file.getShort(at + 2) & 0xFFFF;
      boolean words = (flags & 1) != 0;
      double dx = words ? file.getShort(at + 4) : file.get(at + 4);
      double dy = words ? file.getShort(at + 6) : file.get(at + 5);
      at += words ? 8 : 6;
      double[] matrix = {1, 0, 0, 1};
      if ((flags & 0x08) != 0) {
        matrix[0] = matrix[3] = fraction(file, at);
        at += 2;
      } else if ((flags & 0x40) != 0) {
        matrix[0] = fraction(file, at);
        matrix[3] = fraction(file, at + 2);
        at += 4;
      } else if ((flags & 0x80) != 0) {
        for (int i = 0; i < 4; i++) {
          matrix[i] = fraction(file, at + 2 * i);
        }
        at += 8;
      }
      parts.add(new Part(glyph, dx, dy, matrix));
    } while ((flags & 0x20) != 0);
    return parts;
  }

  private static double fraction(ByteBuffer file, int at) {
    return file.getShort(at) / 16384.0;
  }

  /** Reads a simple glyph (OpenType, table glyf). */
  static Glyph simple(ByteBuffer file, int start) {
    int contours = file.getShort(start);
    int at = start + 10 + 2 * contours;
    int points = contours == 0 ? 0 : (file.getShort(at - 2) & 0xFFFF) + 1;
    at += 2 + (file.getShort(at) & 0xFFFF);
    int[] flags = new int[points];
    for (int i = 0; i < points; i++) {
      flags[i] = file.get(at++) & 0xFF;
      if ((flags[i] & 8) != 0) {
        int repeat = file.get(at++) & 0xFF;
        for (int k = 0; k < repeat; k++) {
          flags[i + 1] = flags[i];
          i++;
        }
      }
    }
    Track x = Track.read(file, at, flags, new Bits(0x02, 0x10));
    Track y = Track.read(file, x.end(), flags, new Bits(0x04, 0x20));
    List<double[]> shapes = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < contours; i++) {
      int last = file.getShort(start + 10 + 2 * i) & 0xFFFF;
      shapes.add(corners(x.values(), y.values(), flags, new int[] {first, last}));
      first = last + 1;
    }
    return new Glyph(shapes);
  }

  /** The flag bits that say: one byte; and same as before, or positive. */
  private record Bits(int oneByte, int same) {}

  /** One coordinate of all points, and where its bytes end. */
  private record Track(int[] values, int end) {
    static Track read(ByteBuffer file, int start, int[] flags, Bits bits) {
      int[] values = new int[flags.length];
      int at = start;
      int value = 0;
      for (int i = 0; i < values.length; i++) {
        boolean same = (flags[i] & bits.same()) != 0;
        if ((flags[i] & bits.oneByte()) != 0) {
          int step = file.get(at++) & 0xFF;
          value += same ? step : -step;
        } else if (!same) {
          value += file.getShort(at);
          at += 2;
        }
        values[i] = value;
      }
      return new Track(values, at);
    }
  }

  private static double[] corners(int[] xs, int[] ys, int[] flags, int[] range) {
    int first = range[0];
    List<double[]> corners = new ArrayList<>();
    int n = range[1] - first + 1;
    for (int i = 0; i < n; i++) {
      int here = first + i;
      int next = first + (i + 1) % n;
      boolean on = (flags[here] & 1) != 0;
      corners.add(new double[] {xs[here], ys[here], on ? 1 : 0});
      if (!on && (flags[next] & 1) == 0) {
        corners.add(new double[] {(xs[here] + xs[next]) / 2.0, (ys[here] + ys[next]) / 2.0, 1});
      }
    }
    return flatten(corners);
  }

  /** Corner points and control points become corner points only. */
  private static double[] flatten(List<double[]> corners) {
    List<Double> line = new ArrayList<>();
    int n = corners.size();
    for (int i = 0; i < n; i++) {
      double[] here = corners.get(i);
      if (here[2] == 1) {
        line.add(here[0]);
        line.add(here[1]);
        continue;
      }
      double[] from = corners.get((i + n - 1) % n);
      double[] to = corners.get((i + 1) % n);
      for (int k = 1; k < CURVE_PIECES; k++) {
        double t = (double) k / CURVE_PIECES;
        double a = (1 - t) * (1 - t);
        double b = 2 * t * (1 - t);
        line.add(a * from[0] + b * here[0] + t * t * to[0]);
        line.add(a * from[1] + b * here[1] + t * t * to[1]);
      }
    }
    return line.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
