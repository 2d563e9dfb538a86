package virtlab.views.chart;

import java.util.ArrayList;
import java.util.List;
import virtlab.views.Numbers;
import virtlab.views.drawing.Canvas;
import virtlab.views.drawing.Drawing;
import virtlab.views.drawing.Ink;
import virtlab.views.drawing.Mark;
import virtlab.views.drawing.Mark.Align;
import virtlab.views.drawing.Mark.Pen;
import virtlab.views.drawing.Mark.Point;
import virtlab.views.drawing.TextWidth;

/** Paints {@link Lines}. */
final class LinesDrawing {
  private static final double HEIGHT = 220;

  private final Lines lines;
  private final Canvas canvas = new Canvas();
  private final Scale across;
  private final Scale up;
  private final double left;
  private final double right = Frame.WIDTH - Frame.MARGIN - 20;
  private double top;

  private LinesDrawing(Lines lines) {
    this.lines = lines;
    List<Double> values = new ArrayList<>();
    lines.series().forEach(s -> values.addAll(s.values()));
    across = Scale.holding(lines.x());
    up = Scale.holding(values);
    double widest = 0;
    for (double tick : up.ticks()) {
      widest = Math.max(widest, TextWidth.of(Numbers.text(tick), 12));
    }
    left = Frame.MARGIN + widest + 10;
  }

  static Drawing of(Lines lines) {
    return new LinesDrawing(lines).paint();
  }

  private Drawing paint() {
    double below = Frame.title(canvas, lines.title());
    below = Frame.legend(canvas, lines.series(), below, false);
    String unit = TextWidth.fit(lines.axes().get(1), 12, right - Frame.MARGIN);
    canvas.add(new Mark.Text(Frame.MARGIN, below + 12, unit, 12, Align.START, Ink.QUIET));
    top = below + 28;
    axes();
    for (int s = 0; s < lines.series().size(); s++) {
      List<Point> path = path(lines.series().get(s));
      if (path.size() > 1) {
        canvas.add(new Mark.Polyline(path, Lines.pen(s)));
      } else if (path.size() == 1) {
        Point p = path.get(0);
        canvas.add(new Mark.Box(p.x() - 3, p.y() - 3, 6, 6, Ink.series(s)));
      }
    }
    int height = (int) Math.ceil(top + HEIGHT + 50);
    return new Drawing(Frame.WIDTH, height, lines.title(), lines.sentence(), canvas.marks());
  }

  private void axes() {
    double bottom = top + HEIGHT;
    for (double tick : up.ticks()) {
      canvas.line(new Point(left, y(tick)), new Point(right, y(tick)), Pen.of(Ink.GRID, 1));
      canvas.text(new Point(left - 6, y(tick) + 4), Numbers.text(tick), Align.END);
    }
    Frame.ticks(canvas, across, new double[] {left, right}, bottom);
    canvas.line(new Point(left, bottom), new Point(right, bottom), Pen.of(Ink.EDGE, 1));
    String unit = TextWidth.fit(lines.axes().get(0), 12, right - left);
    double middle = (left + right) / 2;
    canvas.add(new Mark.Text(middle, bottom + 38, unit, 12, Align.MIDDLE, Ink.QUIET));
  }

  private List<Point> path(Series series) {
    List<Point> path = new ArrayList<>();
    for (int i = 0; i < series.values().size(); i++) {
      Point here = new Point(x(lines.x().get(i)), y(series.values().get(i)));
      if (lines.steps() && !path.isEmpty()) {
        path.add(new Point(here.x(), path.get(path.size() - 1).y()));
      }
      path.add(here);
    }
    return path;
  }

  private double x(double value) {
    return left + across.at(value) * (right - left);
  }

  private double y(double value) {
    return top + HEIGHT - up.at(value) * HEIGHT;
  }
}
