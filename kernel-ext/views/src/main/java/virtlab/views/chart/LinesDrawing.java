package virtlab.views.chart;

import java.util.ArrayList;
import java.util.List;
import virtlab.views.drawing.Canvas;
import virtlab.views.drawing.Drawing;
import virtlab.views.drawing.Ink;
import virtlab.views.drawing.Mark;
import virtlab.views.drawing.Mark.Point;

/** Paints {@link Lines}. */
final class LinesDrawing {
  private static final double HEIGHT = 220;

  private final Lines lines;
  private final Canvas canvas = new Canvas();

  private LinesDrawing(Lines lines) {
    this.lines = lines;
  }

  static Drawing of(Lines lines) {
    return new LinesDrawing(lines).paint();
  }

  private Drawing paint() {
    double below = Frame.title(canvas, lines.title());
    below = Frame.legend(canvas, lines.series(), below, false);
    List<Double> values = new ArrayList<>();
    lines.series().forEach(s -> values.addAll(s.values()));
    Plane plane = Plane.holding(lines.x(), values, below, HEIGHT);
    plane.paint(canvas, lines.axes());
    for (int s = 0; s < lines.series().size(); s++) {
      List<Point> path = path(plane, lines.series().get(s));
      if (path.size() > 1) {
        canvas.add(new Mark.Polyline(path, Lines.pen(s)));
      } else if (path.size() == 1) {
        Point p = path.get(0);
        canvas.add(new Mark.Box(p.x() - 3, p.y() - 3, 6, 6, Ink.series(s)));
      }
    }
    return new Drawing(Frame.WIDTH, plane.sheet(), lines.title(), lines.sentence(), canvas.marks());
  }

  private List<Point> path(Plane plane, Series series) {
    List<Point> path = new ArrayList<>();
    for (int i = 0; i < series.values().size(); i++) {
      Point here = plane.at(lines.x().get(i), series.values().get(i));
      if (lines.steps() && !path.isEmpty()) {
        path.add(new Point(here.x(), path.get(path.size() - 1).y()));
      }
      path.add(here);
    }
    return path;
  }
}
