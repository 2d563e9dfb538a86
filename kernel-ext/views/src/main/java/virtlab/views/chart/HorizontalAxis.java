package virtlab.views.chart;

import virtlab.views.Numbers;
import virtlab.views.drawing.Canvas;
import virtlab.views.drawing.Ink;
import virtlab.views.drawing.Mark;
import virtlab.views.drawing.Mark.Align;
import virtlab.views.drawing.Mark.Pen;
import virtlab.views.drawing.Mark.Point;
import virtlab.views.drawing.TextWidth;

/** What bars lie along: a scale between two edges of the sheet. */
record HorizontalAxis(Scale scale, double left, double right) {
  double x(double value) {
    return left + scale.at(value) * (right - left);
  }

  /**
   * Paints lines from top to bottom, their numbers and the unit below; a number that would touch
   * the one before it is left out, and none leaves the sheet.
   */
  void paint(Canvas canvas, String unit, double top, double bottom) {
    double end = 0;
    for (double tick : scale.ticks()) {
      canvas.line(new Point(x(tick), top), new Point(x(tick), bottom), Pen.of(Ink.GRID, 1));
      double half = TextWidth.of(Numbers.text(tick), 12) / 2;
      if (x(tick) - half > end && x(tick) + half < Frame.WIDTH) {
        canvas.text(new Point(x(tick), bottom + 16), Numbers.text(tick), Align.MIDDLE);
        end = x(tick) + half + 6;
      }
    }
    String fitting = TextWidth.fit(unit, 12, right - left);
    double middle = (left + right) / 2;
    canvas.add(new Mark.Text(middle, bottom + 36, fitting, 12, Align.MIDDLE, Ink.QUIET));
  }
}
