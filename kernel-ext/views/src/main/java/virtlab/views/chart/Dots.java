package virtlab.views.chart;

import java.util.ArrayList;
import java.util.List;
import virtlab.display.Json;
import virtlab.display.Language;
import virtlab.display.MimeBundle;
import virtlab.views.Numbers;
import virtlab.views.Pictured;
import virtlab.views.drawing.Drawing;
import virtlab.views.table.Table;

/**
 * A scatter chart: points of several kinds, told apart by colour and shape.
 *
 * @param title what is shown
 * @param axes what x and y measure, in this order
 * @param kinds one name per kind
 * @param dots in the order in which they are painted
 */
public record Dots(String title, List<String> axes, List<String> kinds, List<Dot> dots)
    implements Chart {
  private static final List<String> SHAPES = List.of("circle", "square", "triangle-up", "cross");

  /** A point and the place of its kind in the kinds. */
  public record Dot(double x, double y, int kind) {}

  public Dots {
    axes = List.copyOf(axes);
    kinds = List.copyOf(kinds);
    dots = List.copyOf(dots);
    for (Dot dot : dots) {
      if (dot.kind() < 0 || dot.kind() >= kinds.size()) {
        throw new IllegalArgumentException(
            "scatter chart \"%s\": found %s; allowed are %d kinds"
                .formatted(title, dot, kinds.size()));
      }
    }
  }

  List<Series> legend() {
    return kinds.stream().map(kind -> new Series(kind, List.of())).toList();
  }

  @Override
  public MimeBundle bundle() {
    return Pictured.bundle(MimeBundle.VEGA_LITE, vegaLite(), drawing());
  }

  @Override
  public String sentence() {
    StringBuilder out = new StringBuilder(Language.say("Scatter chart, ", "Streudiagramm, "));
    out.append(axes.get(1)).append(Language.say(" over ", " über ")).append(axes.get(0));
    String before = ": ";
    for (int kind = 0; kind < kinds.size(); kind++) {
      int its = kind;
      double[] values =
          dots.stream().filter(dot -> dot.kind() == its).mapToDouble(Dot::y).sorted().toArray();
      out.append(before).append(kinds.get(kind)).append(' ').append(Numbers.text(values.length));
      if (values.length > 0) {
        out.append(Language.say(" times, median ", "-mal, Median "));
        out.append(Numbers.text(values[(values.length - 1) / 2]));
        out.append(Language.say(", at most ", ", höchstens "));
        out.append(Numbers.text(values[values.length - 1]));
      } else {
        out.append(Language.say(" times", "-mal"));
      }
      before = "; ";
    }
    return out.append('.').toString();
  }

  @Override
  public Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (Dot dot : dots) {
      rows.add(List.of(Numbers.text(dot.x()), Numbers.text(dot.y()), kinds.get(dot.kind())));
    }
    List<String> head = List.of(axes.get(0), axes.get(1), "");
    return new Table(Language.say("Data: ", "Daten: ") + title, head, rows, true);
  }

  @Override
  public Drawing drawing() {
    return DotsDrawing.of(this);
  }

  @Override
  public String vegaLite() {
    List<Object> data = new ArrayList<>();
    for (Dot dot : dots) {
      data.add(Spec.object("x", dot.x(), "y", dot.y(), "series", kinds.get(dot.kind())));
    }
    List<String> shapes = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      shapes.add(SHAPES.get(i % SHAPES.size()));
    }
    var shape = Spec.object("field", "series", "type", "nominal", "sort", kinds, "title", "");
    shape.put("scale", Spec.object("domain", kinds, "range", shapes));
    if (kinds.size() == 1) {
      shape.put("legend", false);
    }
    var mark = Spec.object("type", "point", "filled", true, "tooltip", true);
    var encoding =
        Spec.object(
            "x", Spec.object("field", "x", "type", "quantitative", "title", axes.get(0)),
            "y", Spec.object("field", "y", "type", "quantitative", "title", axes.get(1)),
            "color", Spec.colour(legend()),
            "shape", shape);
    return Json.write(
        Spec.chart(this, title, data, List.of(Spec.object("mark", mark, "encoding", encoding))));
  }
}
