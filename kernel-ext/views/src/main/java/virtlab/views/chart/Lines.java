package virtlab.views.chart;

import java.util.ArrayList;
import java.util.List;
import virtlab.display.Json;
import virtlab.display.Language;
import virtlab.display.MimeBundle;
import virtlab.views.Numbers;
import virtlab.views.Pictured;
import virtlab.views.drawing.Drawing;
import virtlab.views.drawing.Ink;
import virtlab.views.drawing.Mark.Pen;
import virtlab.views.table.Table;

/**
 * A chart of lines over a numeric axis.
 *
 * @param title what is shown
 * @param axes what x and y measure, in this order
 * @param x the places on the x axis, in order
 * @param series one value per place each
 * @param steps whether a value holds until the next place, as in a staircase
 */
public record Lines(
    String title, List<String> axes, List<Double> x, List<Series> series, boolean steps)
    implements Chart {
  /** Beyond so many places a line shows no points. */
  private static final int MOST_POINTS = 60;

  private static final List<List<Double>> DASHES =
      List.of(List.of(), List.of(8.0, 4.0), List.of(2.0, 3.0), List.of(10.0, 3.0, 2.0, 3.0));

  public Lines {
    axes = List.copyOf(axes);
    x = List.copyOf(x);
    series = List.copyOf(series);
    for (Series one : series) {
      if (one.values().size() != x.size()) {
        throw new IllegalArgumentException(
            "lines \"%s\": series %s has %d values for %d places"
                .formatted(title, one.name(), one.values().size(), x.size()));
      }
    }
  }

  /** The pen of a series: colour and dash both tell it. */
  static Pen pen(int series) {
    return new Pen(Ink.series(series), 2.5, DASHES.get(series % DASHES.size()));
  }

  @Override
  public MimeBundle bundle() {
    return Pictured.bundle(MimeBundle.VEGA_LITE, vegaLite(), drawing());
  }

  @Override
  public String sentence() {
    if (x.isEmpty()) {
      return Language.say("Line chart, no values.", "Liniendiagramm, keine Werte.");
    }
    StringBuilder out = new StringBuilder(Language.say("Line chart, ", "Liniendiagramm, "));
    out.append(axes.get(1)).append(Language.say(" over ", " über ")).append(axes.get(0));
    out.append(Language.say(" from ", " von ")).append(Numbers.text(x.get(0)));
    out.append(Language.say(" to ", " bis ")).append(Numbers.text(x.get(x.size() - 1)));
    String before = ": ";
    for (Series one : series) {
      double first = one.values().get(0);
      double last = one.values().get(x.size() - 1);
      double highest = one.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
      out.append(before).append(one.name()).append(' ').append(Numbers.text(first));
      out.append(Language.say(" at first, ", " zuerst, ")).append(Numbers.text(last));
      out.append(Language.say(" at last, at most ", " zuletzt, höchstens "));
      out.append(Numbers.text(highest));
      before = "; ";
    }
    return out.append('.').toString();
  }

  @Override
  public Table table() {
    List<String> head = new ArrayList<>(List.of(axes.get(0)));
    series.forEach(s -> head.add(s.name()));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < x.size(); i++) {
      List<String> row = new ArrayList<>(List.of(Numbers.text(x.get(i))));
      for (Series one : series) {
        row.add(Numbers.text(one.values().get(i)));
      }
      rows.add(row);
    }
    String caption = Language.say("Data: ", "Daten: ") + title + " (" + axes.get(1) + ")";
    return new Table(caption, head, rows, true);
  }

  @Override
  public Drawing drawing() {
    return LinesDrawing.of(this);
  }

  @Override
  public String vegaLite() {
    List<Object> data = new ArrayList<>();
    for (Series one : series) {
      for (int i = 0; i < x.size(); i++) {
        data.add(Spec.object("x", x.get(i), "series", one.name(), "y", one.values().get(i)));
      }
    }
    List<String> names = series.stream().map(Series::name).toList();
    boolean points = x.size() <= MOST_POINTS;
    var mark = Spec.object("type", "line", "tooltip", true, "point", points);
    mark.put("interpolate", steps ? "step-after" : "linear");
    var dash = Spec.object("field", "series", "type", "nominal", "sort", names, "title", "");
    if (series.size() == 1) {
      dash.put("legend", false);
    }
    var encoding =
        Spec.object(
            "x", Spec.object("field", "x", "type", "quantitative", "title", axes.get(0)),
            "y", Spec.object("field", "y", "type", "quantitative", "title", axes.get(1)),
            "color", Spec.colour(series),
            "strokeDash", dash);
    var layer = Spec.object("mark", mark, "encoding", encoding);
    return Json.write(Spec.chart(this, title, data, List.of(layer)));
  }
}
