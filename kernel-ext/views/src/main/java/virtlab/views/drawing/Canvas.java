package virtlab.views.drawing;

import java.util.ArrayList;
import java.util.List;
import virtlab.views.drawing.Mark.Align;
import virtlab.views.drawing.Mark.Pen;
import virtlab.views.drawing.Mark.Point;

/** Collects the marks of a drawing. */
public final class Canvas {
  private static final double HATCH_STEP = 7;

  private final List<Mark> marks = new ArrayList<>();

  /** Paints a mark. */
  public Canvas add(Mark mark) {
    marks.add(mark);
    return this;
  }

  /** Paints a text of size 12 in the usual colour. */
  public Canvas text(Point at, String text, Align align) {
    return add(new Mark.Text(at.x(), at.y(), text, 12, align, Ink.TEXT));
  }

  /** Paints a straight line. */
  public Canvas line(Point from, Point to, Pen pen) {
    return add(new Mark.Polyline(List.of(from, to), pen));
  }

  /**
   * Paints a bar of a series: colour and hatch both tell the series, so that colour never does so
   * alone. Series 0 is plain, then come rising, level, falling, upright and crossed lines.
   */
  public Canvas bar(Mark.Box box, int series) {
    marks.add(box);
    int hatch = series % 6;
    if (hatch == 1 || hatch == 5) {
      slanted(box, 1);
    }
    if (hatch == 3 || hatch == 5) {
      slanted(box, -1);
    }
    if (hatch == 2) {
      for (double y = box.y() + HATCH_STEP / 2; y < box.y() + box.height(); y += HATCH_STEP) {
        hatch(new Point(box.x(), y), new Point(box.x() + box.width(), y));
      }
    }
    if (hatch == 4) {
      for (double x = box.x() + HATCH_STEP / 2; x < box.x() + box.width(); x += HATCH_STEP) {
        hatch(new Point(x, box.y()), new Point(x, box.y() + box.height()));
      }
    }
    return this;
  }

  /** Lines at 45 degrees, cut at the box's edges; {@code rise} is 1 or -1. */
  private void slanted(Mark.Box box, int rise) {
    double w = box.width();
    double h = box.height();
    for (double d = HATCH_STEP; d < w + h; d += HATCH_STEP) {
      double x1 = Math.max(0, d - h);
      double x2 = Math.min(w, d);
      double y1 = d - x1;
      double y2 = d - x2;
      hatch(
          new Point(box.x() + x1, box.y() + (rise > 0 ? y1 : h - y1)),
          new Point(box.x() + x2, box.y() + (rise > 0 ? y2 : h - y2)));
    }
  }

  private void hatch(Point from, Point to) {
    line(from, to, Pen.of(Ink.PAPER, 1.5));
  }

  /** What was painted so far. */
  public List<Mark> marks() {
    return List.copyOf(marks);
  }
}
