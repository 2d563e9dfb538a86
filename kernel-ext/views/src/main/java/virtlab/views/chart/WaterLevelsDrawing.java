package virtlab.views.chart;

import java.util.ArrayList;
import java.util.List;
import virtlab.display.Language;
import virtlab.views.Numbers;
import virtlab.views.chart.WaterLevels.Vessel;
import virtlab.views.drawing.Canvas;
import virtlab.views.drawing.Drawing;
import virtlab.views.drawing.Ink;
import virtlab.views.drawing.Mark;
import virtlab.views.drawing.Mark.Align;
import virtlab.views.drawing.Mark.Pen;
import virtlab.views.drawing.Mark.Point;
import virtlab.views.drawing.TextWidth;

/** Paints {@link WaterLevels}. */
final class WaterLevelsDrawing {
  private static final double HEIGHT = 220;
  private static final double GAP = 6;
  private static final double NARROWEST = 14;

  private final WaterLevels levels;
  private final Canvas canvas = new Canvas();
  private final double scale;
  private double bottom;

  private WaterLevelsDrawing(WaterLevels levels) {
    this.levels = levels;
    this.scale = HEIGHT / levels.height();
  }

  static Drawing of(WaterLevels levels) {
    return new WaterLevelsDrawing(levels).paint();
  }

  private Drawing paint() {
    double top = Frame.title(canvas, levels.title()) + 6;
    bottom = top + HEIGHT;
    List<Double> widths = widths();
    double x = Frame.MARGIN + GAP;
    for (int i = 0; i < widths.size(); i++) {
      vessel(levels.vessels().get(i), x, widths.get(i));
      x += widths.get(i) + GAP;
    }
    double y = bottom - levels.level() * scale;
    Pen dashed = new Pen(Ink.TEXT, 1.5, List.of(6.0, 3.0));
    canvas.line(new Point(Frame.MARGIN, y), new Point(Frame.WIDTH - Frame.MARGIN, y), dashed);
    double right = Frame.WIDTH - Frame.MARGIN;
    String level =
        Language.say("level ", "Pegel ") + Numbers.text(levels.level()) + " " + levels.levelText();
    canvas.text(new Point(right, y - 6), level, Align.END);
    String note =
        Language.say("width: weight; area: ", "Breite: Gewicht; Fläche: ") + levels.unit();
    Point under = new Point(Frame.MARGIN, bottom + 58);
    canvas.add(new Mark.Text(under.x(), under.y(), note, 12, Align.START, Ink.QUIET));
    int height = (int) Math.ceil(bottom + 70);
    return new Drawing(Frame.WIDTH, height, levels.title(), levels.sentence(), canvas.marks());
  }

  /** Widths by weight; the narrowest can still be seen, and the others give way. */
  private List<Double> widths() {
    int count = levels.vessels().size();
    double room = Frame.WIDTH - 2 * Frame.MARGIN - GAP * (count + 1) - 100;
    double narrowest = Math.min(NARROWEST, room / count);
    double weights = levels.vessels().stream().mapToDouble(Vessel::weight).sum();
    List<Double> widths = new ArrayList<>();
    for (Vessel vessel : levels.vessels()) {
      double share = vessel.weight() / weights * (room - count * narrowest);
      widths.add(narrowest + share);
    }
    return widths;
  }

  private void vessel(Vessel vessel, double x, double width) {
    double glass = levels.shownHeight(vessel) * scale;
    double water = vessel.level() * scale;
    canvas.add(new Mark.Box(x, bottom - glass, width, glass, Ink.tint(1)));
    canvas.bar(new Mark.Box(x, bottom - water, width, water, Ink.series(1)), 2);
    Pen wall = Pen.of(Ink.EDGE, 1.5);
    canvas.line(new Point(x, bottom - glass), new Point(x, bottom), wall);
    canvas.line(new Point(x + width, bottom - glass), new Point(x + width, bottom), wall);
    canvas.line(new Point(x, bottom), new Point(x + width, bottom), wall);
    boolean closed = vessel.most() / vessel.weight() <= levels.height();
    if (closed) {
      canvas.line(
          new Point(x, bottom - glass), new Point(x + width, bottom - glass), Pen.of(Ink.TEXT, 3));
    }
    double middle = x + width / 2;
    String name = TextWidth.fit(vessel.name(), 12, width + GAP - 2);
    canvas.text(new Point(middle, bottom + 18), name, Align.MIDDLE);
    String got = TextWidth.fit(Numbers.text(vessel.received()), 12, width + GAP - 2);
    canvas.text(new Point(middle, bottom + 35), got, Align.MIDDLE);
  }
}
