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

/** Paints {@link Bars}. */
final class BarsDrawing {
  private static final double BAR = 18;
  private static final double GAP = 12;
  private static final double LONGEST_NAME = 190;
  private static final int MOST = 300;

  private final Bars bars;
  private final Canvas canvas = new Canvas();
  private final HorizontalAxis axis;

  private BarsDrawing(Bars bars) {
    this.bars = bars;
    List<Double> ends = new ArrayList<>();
    double widest = 0;
    double number = 0;
    for (int i = 0; i < shown(); i++) {
      widest = Math.max(widest, TextWidth.of(bars.categories().get(i), 12));
      for (Series one : bars.series()) {
        double value = bars.stacked() ? bars.total(i) : one.values().get(i);
        ends.add(value);
        number = Math.max(number, TextWidth.of(Numbers.text(value), 12));
      }
    }
    double left = Frame.MARGIN + Math.min(LONGEST_NAME, widest) + 10;
    double right = Frame.WIDTH - Frame.MARGIN - Math.min(140, Math.max(24, number)) - 8;
    axis = new HorizontalAxis(Scale.holding(ends), left, right);
  }

  static Drawing of(Bars bars) {
    return new BarsDrawing(bars).paint();
  }

  private int shown() {
    return Math.min(MOST, bars.categories().size());
  }

  private double group() {
    return bars.stacked() ? BAR + 4 : BAR * Math.max(1, bars.series().size());
  }

  private Drawing paint() {
    double top = Frame.title(canvas, bars.title());
    top = Frame.legend(canvas, bars.series(), top, true) + 4;
    double bottom = top + GAP + Math.max(1, shown()) * (group() + GAP);
    axis.paint(canvas, bars.unit(), top, bottom);
    double y = top + GAP;
    for (int i = 0; i < shown(); i++) {
      String name = TextWidth.fit(bars.categories().get(i), 12, LONGEST_NAME);
      canvas.text(new Point(axis.left() - 8, y + group() / 2 + 4), name, Align.END);
      if (bars.stacked()) {
        stack(i, y);
      } else {
        bars(i, y);
      }
      y += group() + GAP;
    }
    canvas.line(new Point(x(0), top), new Point(x(0), bottom), Pen.of(Ink.EDGE, 1));
    int height = (int) Math.ceil(bottom + 50);
    return new Drawing(Frame.WIDTH, height, bars.title(), bars.sentence(), canvas.marks());
  }

  private void bars(int category, double top) {
    for (int s = 0; s < bars.series().size(); s++) {
      double value = bars.series().get(s).values().get(category);
      double y = top + s * BAR;
      double from = Math.min(x(0), x(value));
      double width = Math.abs(x(value) - x(0));
      canvas.bar(new Mark.Box(from, y + 1, width, BAR - 2, Ink.series(s)), s);
      canvas.text(new Point(from + width + 5, y + BAR / 2 + 4), Numbers.text(value), Align.START);
    }
  }

  private void stack(int category, double top) {
    double sum = 0;
    for (int s = 0; s < bars.series().size(); s++) {
      double from = x(sum);
      sum += bars.series().get(s).values().get(category);
      double width = x(sum) - from;
      canvas.bar(new Mark.Box(from, top, width, group(), Ink.series(s)), s);
      if (width > 2) {
        canvas.line(
            new Point(x(sum), top), new Point(x(sum), top + group()), Pen.of(Ink.PAPER, 1.5));
      }
    }
    Point end = new Point(x(sum) + 5, top + group() / 2 + 4);
    canvas.text(end, Numbers.text(sum), Align.START);
  }

  private double x(double value) {
    return axis.x(value);
  }
}
