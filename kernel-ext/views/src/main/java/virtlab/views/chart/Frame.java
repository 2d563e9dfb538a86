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

/** What stands above a chart: its title and, for several series, the legend. */
final class Frame {
  static final int WIDTH = 640;
  static final int MARGIN = 14;
  private static final double SWATCH = 18;

  private Frame() {}

  /** Paints the title and returns the y below it. */
  static double title(Canvas canvas, String title) {
    String fitting = TextWidth.fit(title, 15, WIDTH - 2.0 * MARGIN);
    canvas.add(new Mark.Text(MARGIN, 26, fitting, 15, Align.START, Ink.TEXT));
    return 40;
  }

  /** Paints the legend as bars or as lines from {@code y} on and returns the y below it. */
  static double legend(Canvas canvas, List<Series> series, double y, boolean bars) {
    if (series.size() < 2) {
      return y;
    }
    double x = MARGIN;
    double row = y;
    for (int i = 0; i < series.size(); i++) {
      String name = TextWidth.fit(series.get(i).name(), 12, WIDTH - 2.0 * MARGIN - SWATCH - 8);
      double width = SWATCH + 6 + TextWidth.of(name, 12) + 18;
      if (x > MARGIN && x + width > WIDTH - MARGIN) {
        x = MARGIN;
        row += 20;
      }
      if (bars) {
        canvas.bar(new Mark.Box(x, row, SWATCH, 13, Ink.series(i)), i);
      } else {
        canvas.line(new Point(x, row + 6.5), new Point(x + SWATCH, row + 6.5), Lines.pen(i));
      }
      canvas.text(new Point(x + SWATCH + 6, row + 11), name, Align.START);
      x += width;
    }
    return row + 26;
  }

  /**
   * Paints the ticks of an x axis with their numbers; one that would touch the number before it is
   * left out, and none leaves the sheet.
   */
  static void ticks(Canvas canvas, Scale scale, double[] leftRight, double bottom) {
    double end = 0;
    for (double tick : scale.ticks()) {
      double x = leftRight[0] + scale.at(tick) * (leftRight[1] - leftRight[0]);
      canvas.line(new Point(x, bottom), new Point(x, bottom + 4), Pen.of(Ink.EDGE, 1));
      String text = Numbers.text(tick);
      double half = TextWidth.of(text, 12) / 2;
      double middle = Math.min(x, WIDTH - half - 2);
      if (middle - half > end) {
        canvas.text(new Point(middle, bottom + 18), text, Align.MIDDLE);
        end = middle + half + 6;
      }
    }
  }
}
