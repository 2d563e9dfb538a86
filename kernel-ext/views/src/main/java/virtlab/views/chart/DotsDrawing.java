package virtlab.views.chart;

import java.util.List;
import virtlab.views.chart.Dots.Dot;
import virtlab.views.drawing.Canvas;
import virtlab.views.drawing.Drawing;
import virtlab.views.drawing.Ink;
import virtlab.views.drawing.Mark;
import virtlab.views.drawing.Mark.Align;
import virtlab.views.drawing.Mark.Pen;
import virtlab.views.drawing.Mark.Point;
import virtlab.views.drawing.TextWidth;

/** Paints {@link Dots}. */
final class DotsDrawing {
  private static final double HEIGHT = 240;
  private static final double SIZE = 3.2;

  private final Dots dots;
  private final Canvas canvas = new Canvas();

  private DotsDrawing(Dots dots) {
    this.dots = dots;
  }

  static Drawing of(Dots dots) {
    return new DotsDrawing(dots).paint();
  }

  private Drawing paint() {
    double below = legend(Frame.title(canvas, dots.title()));
    Plane plane =
        Plane.holding(
            dots.dots().stream().map(Dot::x).toList(),
            dots.dots().stream().map(Dot::y).toList(),
            below,
            HEIGHT);
    plane.paint(canvas, dots.axes());
    for (Dot dot : dots.dots()) {
      Point at = plane.at(dot.x(), dot.y());
      point(at.x(), at.y(), dot.kind());
    }
    return new Drawing(Frame.WIDTH, plane.sheet(), dots.title(), dots.sentence(), canvas.marks());
  }

  private double legend(double y) {
    if (dots.kinds().size() < 2) {
      return y;
    }
    double x = Frame.MARGIN;
    for (int kind = 0; kind < dots.kinds().size(); kind++) {
      String name = TextWidth.fit(dots.kinds().get(kind), 12, 180);
      point(x + 5, y + 7, kind);
      canvas.text(new Point(x + 14, y + 11), name, Align.START);
      x += 14 + TextWidth.of(name, 12) + 18;
    }
    return y + 26;
  }

  /** Octagon, square, triangle, cross. */
  private void point(double x, double y, int kind) {
    String colour = Ink.series(kind);
    double s = SIZE;
    switch (kind % 4) {
      case 0 -> {
        double c = s * 0.414;
        canvas.add(
            new Mark.Polygon(
                List.of(
                    new Point(x - s, y - c),
                    new Point(x - c, y - s),
                    new Point(x + c, y - s),
                    new Point(x + s, y - c),
                    new Point(x + s, y + c),
                    new Point(x + c, y + s),
                    new Point(x - c, y + s),
                    new Point(x - s, y + c)),
                colour));
      }
      case 1 -> canvas.add(new Mark.Box(x - s, y - s, 2 * s, 2 * s, colour));
      case 2 ->
          canvas.add(
              new Mark.Polygon(
                  List.of(
                      new Point(x, y - s - 1),
                      new Point(x + s + 1, y + s),
                      new Point(x - s - 1, y + s)),
                  colour));
      default -> {
        Pen pen = Pen.of(colour, 2);
        canvas.line(new Point(x - s, y - s), new Point(x + s, y + s), pen);
        canvas.line(new Point(x - s, y + s), new Point(x + s, y - s), pen);
      }
    }
  }
}
