package virtlab.views.chart;

import java.util.List;
import virtlab.views.Numbers;
import virtlab.views.drawing.Canvas;
import virtlab.views.drawing.Ink;
import virtlab.views.drawing.Mark;
import virtlab.views.drawing.Mark.Align;
import virtlab.views.drawing.Mark.Pen;
import virtlab.views.drawing.Mark.Point;
import virtlab.views.drawing.TextWidth;

/** Where lines and dots lie: two scales, and where on the sheet they are. */
record Plane(Scale across, Scale up, double top, double height) {
  private static final double RIGHT = Frame.WIDTH - Frame.MARGIN - 20.0;

  /** The plane that holds these values, {@code height} high, its unit's name from y on. */
  static Plane holding(List<Double> x, List<Double> y, double below, double height) {
    return new Plane(Scale.holding(x), Scale.holding(y), below + 28, height);
  }

  private double left() {
    double widest = 0;
    for (double tick : up.ticks()) {
      widest = Math.max(widest, TextWidth.of(Numbers.text(tick), 12));
    }
    return Frame.MARGIN + widest + 10;
  }

  /** Paints both axes, the names of what they measure, and the lines across. */
  void paint(Canvas canvas, List<String> axes) {
    double left = left();
    double bottom = top + height;
    String unit = TextWidth.fit(axes.get(1), 12, RIGHT - Frame.MARGIN);
    canvas.add(new Mark.Text(Frame.MARGIN, top - 16, unit, 12, Align.START, Ink.QUIET));
    for (double tick : up.ticks()) {
      canvas.line(new Point(left, y(tick)), new Point(RIGHT, y(tick)), Pen.of(Ink.GRID, 1));
      canvas.text(new Point(left - 6, y(tick) + 4), Numbers.text(tick), Align.END);
    }
    Frame.ticks(canvas, across, new double[] {left, RIGHT}, bottom);
    canvas.line(new Point(left, bottom), new Point(RIGHT, bottom), Pen.of(Ink.EDGE, 1));
    String below = TextWidth.fit(axes.get(0), 12, RIGHT - left);
    double middle = (left + RIGHT) / 2;
    canvas.add(new Mark.Text(middle, bottom + 38, below, 12, Align.MIDDLE, Ink.QUIET));
  }

  /** Where a point of these values lies. */
  Point at(double x, double y) {
    double left = left();
    return new Point(left + across.at(x) * (RIGHT - left), y(y));
  }

  /** How high the sheet is. */
  int sheet() {
    return (int) Math.ceil(top + height + 50);
  }

  private double y(double value) {
    return top + height - up.at(value) * height;
  }
}
