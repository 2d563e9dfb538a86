package virtlab.views.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import virtlab.display.Json;
import virtlab.display.Language;
import virtlab.display.MimeBundle;
import virtlab.views.Numbers;
import virtlab.views.Pictured;
import virtlab.views.drawing.Drawing;
import virtlab.views.drawing.TextWidth;
import virtlab.views.table.Table;

/**
 * A chart of horizontal bars, one group or one stack per category.
 *
 * @param title what is compared
 * @param unit what the axis measures, for example {@code load in %}
 * @param categories one name per group of bars
 * @param series one value per category each
 * @param stacked whether a category's bars stand on one another; then no value may be negative
 */
public record Bars(
    String title, String unit, List<String> categories, List<Series> series, boolean stacked)
    implements Chart {
  private static final int NAMED = 12;
  private static final int NAME = 10;

  /** Pixels of the plot that hold the longest stack for sure; the axis ends at a round number. */
  private static final int PLOT = 390;

  public Bars {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    for (Series one : series) {
      if (one.values().size() != categories.size()) {
        throw new IllegalArgumentException(
            "bars \"%s\": series %s has %d values for %d categories"
                .formatted(title, one.name(), one.values().size(), categories.size()));
      }
      if (stacked && one.values().stream().anyMatch(v -> v < 0)) {
        throw new IllegalArgumentException(
            "bars \"%s\": series %s has a negative value; stacks need values of 0 or more"
                .formatted(title, one.name()));
      }
    }
  }

  /** One bar per category. */
  public static Bars of(String title, String unit, Map<String, ? extends Number> values) {
    List<Double> numbers = new ArrayList<>();
    values.values().forEach(v -> numbers.add(v.doubleValue()));
    return new Bars(
        title, unit, List.copyOf(values.keySet()), List.of(new Series(unit, numbers)), false);
  }

  /** The sum of a category's values. */
  double total(int category) {
    double sum = 0;
    for (Series one : series) {
      sum += one.values().get(category);
    }
    return sum;
  }

  @Override
  public MimeBundle bundle() {
    return Pictured.bundle(MimeBundle.VEGA_LITE, vegaLite(), drawing());
  }

  @Override
  public String sentence() {
    StringBuilder out = new StringBuilder(Language.say("Bar chart, ", "Balkendiagramm, "));
    out.append(unit).append(": ");
    for (int i = 0; i < Math.min(NAMED, categories.size()); i++) {
      out.append(i == 0 ? "" : series.size() > 1 ? "; " : ", ").append(categories.get(i));
      out.append(series.size() > 1 ? ": " : " ");
      for (int s = 0; s < series.size(); s++) {
        out.append(s == 0 ? "" : ", ").append(series.size() > 1 ? series.get(s).name() + " " : "");
        out.append(Numbers.text(series.get(s).values().get(i)));
      }
    }
    int more = categories.size() - NAMED;
    if (more > 0) {
      out.append(Language.say("; and " + more + " more", "; und " + more + " weitere"));
    }
    out.append(categories.isEmpty() ? Language.say("no values", "keine Werte") : "");
    return out.append('.').toString();
  }

  @Override
  public Table table() {
    List<String> head = new ArrayList<>(List.of(""));
    series.forEach(s -> head.add(s.name()));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < categories.size(); i++) {
      List<String> row = new ArrayList<>(List.of(categories.get(i)));
      for (Series one : series) {
        row.add(Numbers.text(one.values().get(i)));
      }
      rows.add(row);
    }
    String caption = Language.say("Data: ", "Daten: ") + title + " (" + unit + ")";
    return new Table(caption, head, rows, true);
  }

  @Override
  public Drawing drawing() {
    return BarsDrawing.of(this);
  }

  @Override
  public String vegaLite() {
    List<Object> data = new ArrayList<>();
    List<Object> ends = new ArrayList<>();
    double longest = longest();
    for (int i = 0; i < categories.size(); i++) {
      String name = categories.get(i);
      double sum = 0;
      for (int s = 0; s < series.size(); s++) {
        double value = series.get(s).values().get(i);
        var datum = Spec.object("category", name, "series", series.get(s).name(), "value", value);
        datum.put("order", s);
        if (stacked) {
          boolean named = s < Spec.NAMED_LEVELS && fits(series.get(s).name(), value, longest);
          datum.put("name", named ? series.get(s).name() : "");
          datum.put("middle", sum + value / 2);
          sum += value;
        }
        datum.put("shown", Numbers.text(value));
        data.add(datum);
      }
      ends.add(Spec.object("category", name, "value", total(i), "shown", Numbers.text(total(i))));
    }
    List<Object> layers = new ArrayList<>();
    layers.add(Spec.object("mark", mark(), "encoding", encoding(true)));
    var text = Spec.object("mark", Spec.object("type", "text", "align", "left", "dx", 4));
    if (stacked) {
      text.put("data", Spec.object("values", ends));
    }
    text.put("encoding", encoding(false));
    layers.add(text);
    if (stacked) {
      layers.add(names());
    }
    Map<String, Object> chart = Spec.chart(this, title, data, layers);
    if (stacked) {
      chart.put("height", Spec.object("step", Spec.LEVEL_STEP));
    }
    return Json.write(chart);
  }

  private double longest() {
    double longest = 0;
    for (int i = 0; i < categories.size(); i++) {
      longest = Math.max(longest, total(i));
    }
    return longest;
  }

  private static boolean fits(String name, double value, double longest) {
    return TextWidth.of(name, NAME) + 8 < PLOT * value / longest;
  }

  /** The names of the series in their parts of a stack, where they fit. */
  private Object names() {
    Map<String, Object> encoding = encoding(false);
    encoding.put("x", Spec.object("field", "middle", "type", "quantitative", "title", unit));
    encoding.put("text", Spec.object("field", "name"));
    var mark = Spec.object("type", "text", "align", "center", "fontSize", NAME);
    mark.put("fill", "#FFFFFF");
    mark.put("fontWeight", "bold");
    return Spec.object("mark", mark, "encoding", encoding);
  }

  private static Object mark() {
    return Spec.object("type", "bar", "tooltip", true, "stroke", "#FFFFFF");
  }

  private Map<String, Object> encoding(boolean bar) {
    List<String> names = series.stream().map(Series::name).toList();
    var x = Spec.object("field", "value", "type", "quantitative", "title", unit);
    x.put("stack", stacked && bar ? "zero" : false);
    var y = Spec.object("field", "category", "type", "nominal", "sort", categories, "title", "");
    Map<String, Object> encoding = Spec.object("y", y, "x", x);
    if (!stacked && series.size() > 1) {
      encoding.put("yOffset", Spec.object("field", "series", "sort", names));
    }
    if (bar) {
      if (stacked) {
        encoding.put("size", Spec.levels(series));
      }
      encoding.put("color", Spec.colour(series));
      encoding.put("order", Spec.object("field", "order"));
    } else {
      encoding.put("text", Spec.object("field", "shown", "type", "nominal"));
    }
    return encoding;
  }
}
