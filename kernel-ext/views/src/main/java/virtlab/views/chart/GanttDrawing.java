package virtlab.views.chart;

import java.util.ArrayList;
import java.util.List;
import virtlab.views.Numbers;
import virtlab.views.chart.Gantt.Span;
import virtlab.views.drawing.Canvas;
import virtlab.views.drawing.Drawing;
import virtlab.views.drawing.Ink;
import virtlab.views.drawing.Mark;
import virtlab.views.drawing.Mark.Align;
import virtlab.views.drawing.Mark.Pen;
import virtlab.views.drawing.Mark.Point;
import virtlab.views.drawing.TextWidth;

/** Paints a {@link Gantt}. */
final class GanttDrawing {
  private static final double BAR = 20;
  private static final double GAP = 8;
  private static final double LONGEST_NAME = 170;
  private static final double THINNEST = 1.5;
  private static final int MOST = 300;

  private final Gantt gantt;
  private final Canvas canvas = new Canvas();
  private final Scale scale;
  private final double left;
  private final double right = Frame.WIDTH - Frame.MARGIN - 20;

  private GanttDrawing(Gantt gantt) {
    this.gantt = gantt;
    List<Double> ends = new ArrayList<>();
    gantt.spans().forEach(span -> ends.add(span.from()));
    gantt.spans().forEach(span -> ends.add(span.to()));
    scale = Scale.holding(ends);
    double widest = 0;
    for (String lane : gantt.lanes()) {
      widest = Math.max(widest, TextWidth.of(lane, 12));
    }
    left = Frame.MARGIN + Math.min(LONGEST_NAME, widest) + 10;
  }

  static Drawing of(Gantt gantt) {
    return new GanttDrawing(gantt).paint();
  }

  private Drawing paint() {
    double top = Frame.title(canvas, gantt.title());
    top = Frame.legend(canvas, gantt.legend(), top, true) + 4;
    int lanes = Math.min(MOST, gantt.lanes().size());
    double bottom = top + GAP + Math.max(1, lanes) * (BAR + GAP);
    axis(top, bottom);
    for (int lane = 0; lane < lanes; lane++) {
      String name = TextWidth.fit(gantt.lanes().get(lane), 12, LONGEST_NAME);
      canvas.text(new Point(left - 8, y(top, lane) + BAR / 2 + 4), name, Align.END);
    }
    for (Span span : gantt.spans()) {
      if (span.lane() < lanes) {
        double width = Math.max(THINNEST, x(span.to()) - x(span.from()));
        String colour = Ink.series(span.kind());
        canvas.bar(
            new Mark.Box(x(span.from()), y(top, span.lane()), width, BAR, colour), span.kind());
        if (width > 4) {
          canvas.add(
              new Mark.Frame(
                  x(span.from()), y(top, span.lane()), width, BAR, Pen.of(Ink.PAPER, 1)));
        }
      }
    }
    int height = (int) Math.ceil(bottom + 50);
    return new Drawing(Frame.WIDTH, height, gantt.title(), gantt.sentence(), canvas.marks());
  }

  private void axis(double top, double bottom) {
    double end = 0;
    for (double tick : scale.ticks()) {
      canvas.line(new Point(x(tick), top), new Point(x(tick), bottom), Pen.of(Ink.GRID, 1));
      double half = TextWidth.of(Numbers.text(tick), 12) / 2;
      if (x(tick) - half > end && x(tick) + half < Frame.WIDTH) {
        canvas.text(new Point(x(tick), bottom + 16), Numbers.text(tick), Align.MIDDLE);
        end = x(tick) + half + 6;
      }
    }
    String unit = TextWidth.fit(gantt.axis(), 12, right - left);
    double middle = (left + right) / 2;
    canvas.add(new Mark.Text(middle, bottom + 36, unit, 12, Align.MIDDLE, Ink.QUIET));
  }

  private static double y(double top, int lane) {
    return top + GAP + lane * (BAR + GAP);
  }

  private double x(double value) {
    return left + scale.at(value) * (right - left);
  }
}
