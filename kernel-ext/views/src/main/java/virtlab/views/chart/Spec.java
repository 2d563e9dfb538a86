package virtlab.views.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import virtlab.display.Language;
import virtlab.views.drawing.Ink;

/** The parts that every Vega-Lite form shares. */
final class Spec {
  private static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";

  /** Pixels between the plot and the legend: the number at the end of the longest bar. */
  private static final int ROOM_FOR_A_NUMBER = 48;

  /** Pixels from one stack to the next. */
  static final int LEVEL_STEP = 30;

  /** So many parts of a stack are thick enough to hold their names. */
  static final int NAMED_LEVELS = 4;

  private Spec() {}

  /** A JSON object from name, value, name, value, … in this order. */
  static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
    }
    return object;
  }

  static Map<String, Object> chart(Chart chart, String title, List<?> data, List<?> layers) {
    return object(
        "$schema",
        SCHEMA,
        "description",
        chart.sentence(),
        "title",
        title,
        "background",
        Ink.PAPER,
        "width",
        480,
        "data",
        object("values", data),
        "layer",
        layers,
        "config",
        config());
  }

  /** The colour by series, in the order of the series, with a legend where there are several. */
  static Map<String, Object> colour(List<Series> series) {
    List<String> names = series.stream().map(Series::name).toList();
    List<String> range = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      range.add(Ink.series(i));
    }
    Map<String, Object> colour =
        object("field", "series", "type", "nominal", "sort", names, "title", "");
    colour.put("scale", object("domain", names, "range", range));
    if (names.size() == 1) {
      colour.put("legend", false);
    } else {
      colour.put("legend", object("offset", ROOM_FOR_A_NUMBER));
    }
    return colour;
  }

  /** How thick bars are by series: the first ones fill their lane, later ones are thinner. */
  static Map<String, Object> thickness(List<Series> series) {
    return size(series, 17, 4);
  }

  /** How thick the parts of a stack are by series, the first one most. */
  static Map<String, Object> levels(List<Series> series) {
    return size(series, 26, 2);
  }

  private static Map<String, Object> size(List<Series> series, int first, int least) {
    List<String> names = series.stream().map(Series::name).toList();
    List<Integer> range = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      range.add(Math.max(least, first - 4 * i));
    }
    Map<String, Object> size = object("field", "series", "type", "nominal", "legend", false);
    size.put("scale", object("domain", names, "range", range));
    return size;
  }

  /** Dark ink on light paper whatever the front end's theme, numbers in the reader's language. */
  private static Map<String, Object> config() {
    Map<String, Object> ink = object("fill", Ink.TEXT);
    Map<String, Object> number =
        object(
            "decimal",
            Language.say(".", ","),
            "thousands",
            Language.say(",", "."),
            "grouping",
            List.of(3),
            "currency",
            List.of("", ""));
    return object(
        "locale", object("number", number),
        "title", object("color", Ink.TEXT, "anchor", "start"),
        "style", object("guide-label", ink, "guide-title", ink, "group-title", ink),
        "axis", axis(),
        "text", object("fill", Ink.TEXT));
  }

  /**
   * The last number of an axis stands under its tick, not to the left of it beside the one before.
   */
  private static Map<String, Object> axis() {
    var axis = object("gridColor", Ink.GRID, "domainColor", Ink.EDGE, "tickColor", Ink.EDGE);
    axis.put("labelFlush", false);
    return axis;
  }
}
