package virtlab.views.chart;

import virtlab.display.Language;
import virtlab.views.drawing.Canvas;
import virtlab.views.drawing.Drawing;
import virtlab.views.drawing.Ink;
import virtlab.views.drawing.Mark;
import virtlab.views.drawing.Mark.Align;
import virtlab.views.drawing.Mark.Pen;
import virtlab.views.drawing.Mark.Point;
import virtlab.views.drawing.TextWidth;

/** Paints a {@link HeatMap}. */
final class HeatMapDrawing {
  /** From this share on the number is written in white. */
  static final double LIGHT_TEXT = 0.88;

  private static final double CELL = 26;
  private static final double LONGEST_NAME = 170;
  private static final double WIDEST = 130;
  private static final int MOST = 400;

  private final HeatMap map;
  private final Canvas canvas = new Canvas();
  private final double left;
  private final double width;

  private HeatMapDrawing(HeatMap map) {
    this.map = map;
    double widest = 0;
    for (String row : map.rows()) {
      widest = Math.max(widest, TextWidth.of(row, 12));
    }
    left = Frame.MARGIN + Math.min(LONGEST_NAME, widest) + 10;
    double room = Frame.WIDTH - Frame.MARGIN - left;
    width = Math.min(WIDEST, room / Math.max(1, map.columns().size()));
  }

  static Drawing of(HeatMap map) {
    return new HeatMapDrawing(map).paint();
  }

  private Drawing paint() {
    double top = Frame.title(canvas, map.title());
    for (int column = 0; column < map.columns().size(); column++) {
      String name = TextWidth.fit(map.columns().get(column), 12, width - 4);
      double middle = left + (column + 0.5) * width;
      canvas.text(new Point(middle, top + 14), name, Align.MIDDLE);
    }
    double y = top + 22;
    int shown = Math.min(MOST, map.rows().size());
    for (int row = 0; row < shown; row++) {
      String name = TextWidth.fit(map.rows().get(row), 12, LONGEST_NAME);
      canvas.text(new Point(left - 8, y + CELL / 2 + 4), name, Align.END);
      for (int column = 0; column < map.columns().size(); column++) {
        cell(new Point(left + column * width, y), map.share(row, column));
      }
      y += CELL;
    }
    int more = map.rows().size() - shown;
    if (more > 0) {
      String note = Language.say("and " + more + " more", "und " + more + " weitere");
      canvas.text(new Point(left, y + 16), note, Align.START);
      y += 20;
    }
    int height = (int) Math.ceil(y + Frame.MARGIN);
    return new Drawing(Frame.WIDTH, height, map.title(), map.sentence(), canvas.marks());
  }

  private void cell(Point at, double share) {
    canvas.add(new Mark.Box(at.x(), at.y(), width, CELL, shade(share)));
    canvas.add(new Mark.Frame(at.x(), at.y(), width, CELL, Pen.of(Ink.GRID, 1)));
    String ink = share > LIGHT_TEXT ? Ink.PAPER : Ink.TEXT;
    double x = at.x() + width / 2;
    String text = TextWidth.fit(HeatMap.percent(share), 12, width - 2);
    canvas.add(new Mark.Text(x, at.y() + CELL / 2 + 4, text, 12, Align.MIDDLE, ink));
  }

  /** Between paper and blue. */
  private static String shade(double share) {
    String full = Ink.series(1);
    double part = Double.isNaN(share) ? 0 : share;
    StringBuilder colour = new StringBuilder("#");
    for (int i = 1; i < 7; i += 2) {
      int end = Integer.parseInt(full.substring(i, i + 2), 16);
      int value = (int) Math.round(255 + (end - 255) * part);
      String hex = Integer.toHexString(value).toUpperCase(java.util.Locale.ROOT);
      colour.append(hex.length() < 2 ? "0" : "").append(hex);
    }
    return colour.toString();
  }
}
