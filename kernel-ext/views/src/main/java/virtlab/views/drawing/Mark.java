package virtlab.views.drawing;

import java.util.List;

/** One mark on a sheet; lengths are in pixels, y grows downwards, colours are {@code #rrggbb}. */
public sealed interface Mark {

  /** A line's or an outline's pen: width in pixels, lengths of dash and gap (empty: solid). */
  record Pen(String colour, double width, List<Double> dash) {
    public Pen {
      dash = List.copyOf(dash);
    }

    /** A solid pen. */
    public static Pen of(String colour, double width) {
      return new Pen(colour, width, List.of());
    }
  }

  /** A point of the sheet. */
  record Point(double x, double y) {}

  /** Where a text's anchor lies in it. */
  enum Align {
    START,
    MIDDLE,
    END
  }

  /** A filled rectangle. */
  record Box(double x, double y, double width, double height, String fill) implements Mark {}

  /** The outline of a rectangle. */
  record Frame(double x, double y, double width, double height, Pen pen) implements Mark {}

  /** A line through at least two points, open at its ends. */
  record Polyline(List<Point> points, Pen pen) implements Mark {
    public Polyline {
      points = List.copyOf(points);
    }
  }

  /** A filled polygon. */
  record Polygon(List<Point> points, String fill) implements Mark {
    public Polygon {
      points = List.copyOf(points);
    }
  }

  /** One line of text; {@code y} is its base line. */
  record Text(double x, double y, String text, double size, Align align, String colour)
      implements Mark {}
}
