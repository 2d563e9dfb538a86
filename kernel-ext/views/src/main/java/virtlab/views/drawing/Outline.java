package virtlab.views.drawing;

import java.util.ArrayList;
import java.util.List;
import virtlab.views.drawing.Mark.Pen;
import virtlab.views.drawing.Mark.Point;

/** The contours (x, y, x, y, …) that the ink of a mark fills; all turn the same way. */
final class Outline {
  /** Corners of a regular 16-gon, in place of a round join. */
  private static final double[] ROUND = {
    1, 0, 0.9239, 0.3827, 0.7071, 0.7071, 0.3827, 0.9239, 0, 1, -0.3827, 0.9239, -0.7071, 0.7071,
    -0.9239, 0.3827, -1, 0, -0.9239, -0.3827, -0.7071, -0.7071, -0.3827, -0.9239, 0, -1, 0.3827,
    -0.9239, 0.7071, -0.7071, 0.9239, -0.3827
  };

  private Outline() {}

  static double[] rectangle(Mark.Box box) {
    double right = box.x() + Math.max(0, box.width());
    double bottom = box.y() + Math.max(0, box.height());
    return new double[] {box.x(), box.y(), right, box.y(), right, bottom, box.x(), bottom};
  }

  static double[] polygon(List<Point> points) {
    double[] contour = new double[points.size() * 2];
    for (int i = 0; i < points.size(); i++) {
      contour[2 * i] = points.get(i).x();
      contour[2 * i + 1] = points.get(i).y();
    }
    return contour;
  }

  static List<double[]> frame(Mark.Frame frame) {
    double half = frame.pen().width() / 2;
    double x = frame.x();
    double y = frame.y();
    double right = x + frame.width();
    double bottom = y + frame.height();
    List<double[]> sides = new ArrayList<>();
    sides.addAll(side(new Point(x - half, y), new Point(right + half, y), frame.pen()));
    sides.addAll(side(new Point(right, y + half), new Point(right, bottom - half), frame.pen()));
    sides.addAll(side(new Point(right + half, bottom), new Point(x - half, bottom), frame.pen()));
    sides.addAll(side(new Point(x, bottom - half), new Point(x, y + half), frame.pen()));
    return sides;
  }

  private static List<double[]> side(Point from, Point to, Pen pen) {
    return stroke(List.of(from, to), pen);
  }

  /** The ink of a pen along a line: one quadrilateral per piece, a round join between two. */
  static List<double[]> stroke(List<Point> points, Pen pen) {
    List<double[]> contours = new ArrayList<>();
    double drawn = 0;
    for (int i = 1; i < points.size(); i++) {
      Point from = points.get(i - 1);
      Point to = points.get(i);
      double dx = to.x() - from.x();
      double dy = to.y() - from.y();
      double length = Math.sqrt(dx * dx + dy * dy);
      for (double[] piece : pieces(pen, drawn, length)) {
        contours.add(quad(from, to, piece, pen.width() / length / 2));
      }
      drawn += length;
      if (i < points.size() - 1 && pen.dash().isEmpty()) {
        contours.add(disc(to, pen.width() / 2));
      }
    }
    return contours;
  }

  /** The inked parts of a segment, as fractions from and to, after {@code drawn} of the pattern. */
  private static List<double[]> pieces(Pen pen, double drawn, double length) {
    if (length == 0) {
      return List.of();
    }
    double period = pen.dash().stream().mapToDouble(Double::doubleValue).sum();
    if (period <= 0) {
      return List.of(new double[] {0, 1});
    }
    List<double[]> pieces = new ArrayList<>();
    double at = Math.floor(drawn / period) * period - drawn;
    while (at < length) {
      for (int i = 0; i < pen.dash().size(); i++) {
        double end = at + pen.dash().get(i);
        if (i % 2 == 0 && end > 0 && at < length) {
          pieces.add(new double[] {Math.max(0, at) / length, Math.min(length, end) / length});
        }
        at = end;
      }
    }
    return pieces;
  }

  private static double[] quad(Point from, Point to, double[] piece, double half) {
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double x1 = from.x() + dx * piece[0];
    double y1 = from.y() + dy * piece[0];
    double x2 = from.x() + dx * piece[1];
    double y2 = from.y() + dy * piece[1];
    double nx = dy * half;
    double ny = -dx * half;
    return new double[] {x1 + nx, y1 + ny, x2 + nx, y2 + ny, x2 - nx, y2 - ny, x1 - nx, y1 - ny};
  }

  private static double[] disc(Point centre, double radius) {
    double[] contour = new double[ROUND.length];
    for (int i = 0; i < ROUND.length; i += 2) {
      contour[i] = centre.x() + radius * ROUND[i];
      contour[i + 1] = centre.y() + radius * ROUND[i + 1];
    }
    return contour;
  }

  /** The least box around all contours: left, top, right, bottom. */
  static double[] bounds(List<double[]> contours) {
    double[] box = {
      Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE,
    };
    for (double[] c : contours) {
      for (int i = 0; i < c.length; i++) {
        box[i % 2] = Math.min(box[i % 2], c[i]);
        box[2 + i % 2] = Math.max(box[2 + i % 2], c[i]);
      }
    }
    return box;
  }
}
