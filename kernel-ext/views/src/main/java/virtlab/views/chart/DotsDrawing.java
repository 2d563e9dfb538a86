package virtlab.views.chart;

import java.util.List;
import virtlab.views.Numbers;
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
  private final Scale across;
  private final Scale up;
  private final double left;
  private final double right = Frame.WIDTH - Frame.MARGIN - 20;
  private double top;

  private DotsDrawing(Dots dots) {
    this.dots = dots;
    across = Scale.holding(dots.dots().stream().map(Dot::x).toList());
    up = Scale.holding(dots.dots().stream().map(Dot::y).toList());
    double widest = 0;
    for (double tick : up.ticks()) {
      widest = Math.max(widest, TextWidth.of(Numbers.text(tick), 12));
    }
    left = Frame.MARGIN + widest + 10;
  }

  static Drawing of(Dots dots) {
    return new DotsDrawing(dots).paint();
  }

  private Drawing paint() {
    double below = legend(Frame.title(canvas, dots.title()));
    String unit = TextWidth.fit(dots.axes().get(1), 12, right - Frame.MARGIN);
    canvas.add(new Mark.Text(Frame.MARGIN, below + 12, unit, 12, Align.START, Ink.QUIET));
    top = below + 28;
    axes();
    for (Dot dot : dots.dots()) {
      point(x(dot.x()), y(dot.y()), dot.kind());
    }
    int height = (int) Math.ceil(top + HEIGHT + 50);
    return new Drawing(Frame.WIDTH, height, dots.title(), dots.sentence(), canvas.marks());
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

  private void axes() {
    double bottom = top + HEIGHT;
    for (double tick : up.ticks()) {
      canvas.line(new Point(left, y(tick)), new Point(right, y(tick)), Pen.of(Ink.GRID, 1));
      canvas.text(new Point(left - 6, y(tick) + 4), Numbers.text(tick), Align.END);
    }
    Frame.ticks(canvas, across, new double[] {left, right}, bottom);
    canvas.line(new Point(left, bottom), new Point(right, bottom), Pen.of(Ink.EDGE, 1));
    String unit = TextWidth.fit(dots.axes().get(0), 12, right - left);
    double middle = (left + right) / 2;
    canvas.add(new Mark.Text(middle, bottom + 38, unit, 12, Align.MIDDLE, Ink.QUIET));
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

  private double x(double value) {
    return left + across.at(value) * (right - left);
  }

  private double y(double value) {
    return top + HEIGHT - up.at(value) * HEIGHT;
  }
}
