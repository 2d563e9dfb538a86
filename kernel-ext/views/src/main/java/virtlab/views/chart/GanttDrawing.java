package virtlab.views.chart;

import java.util.ArrayList;
import java.util.List;
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
  private final HorizontalAxis axis;

  private GanttDrawing(Gantt gantt) {
    this.gantt = gantt;
    List<Double> ends = new ArrayList<>();
    gantt.spans().forEach(span -> ends.add(span.from()));
    gantt.spans().forEach(span -> ends.add(span.to()));
    double widest = 0;
    for (String lane : gantt.lanes()) {
      widest = Math.max(widest, TextWidth.of(lane, 12));
    }
    double left = Frame.MARGIN + Math.min(LONGEST_NAME, widest) + 10;
    axis = new HorizontalAxis(Scale.holding(ends), left, Frame.WIDTH - Frame.MARGIN - 20);
  }

  static Drawing of(Gantt gantt) {
    return new GanttDrawing(gantt).paint();
  }

  private Drawing paint() {
    double top = Frame.title(canvas, gantt.title());
    top = Frame.legend(canvas, gantt.legend(), top, true) + 4;
    int lanes = Math.min(MOST, gantt.lanes().size());
    double bottom = top + GAP + Math.max(1, lanes) * (BAR + GAP);
    axis.paint(canvas, gantt.axis(), top, bottom);
    for (int lane = 0; lane < lanes; lane++) {
      String name = TextWidth.fit(gantt.lanes().get(lane), 12, LONGEST_NAME);
      canvas.text(new Point(axis.left() - 8, y(top, lane) + BAR / 2 + 4), name, Align.END);
    }
    for (Span span : gantt.spans()) {
      if (span.lane() < lanes) {
        double width = Math.max(THINNEST, axis.x(span.to()) - axis.x(span.from()));
        String colour = Ink.series(span.kind());
        canvas.bar(
            new Mark.Box(axis.x(span.from()), y(top, span.lane()), width, BAR, colour),
            span.kind());
        if (width > 4) {
          canvas.add(
              new Mark.Frame(
                  axis.x(span.from()), y(top, span.lane()), width, BAR, Pen.of(Ink.PAPER, 1)));
        }
      }
    }
    int height = (int) Math.ceil(bottom + 50);
    return new Drawing(Frame.WIDTH, height, gantt.title(), gantt.sentence(), canvas.marks());
  }

  private static double y(double top, int lane) {
    return top + GAP + lane * (BAR + GAP);
  }
}
