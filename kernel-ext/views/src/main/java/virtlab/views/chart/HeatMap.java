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
import virtlab.views.table.Table;

/**
 * A table of shares whose cells are the darker the fuller they are; the number stands in each cell,
 * so that colour never says it alone.
 *
 * @param title what is shown
 * @param columns one name per column
 * @param rows one name per row
 * @param shares as many per row as there are columns, 0 to 1; not a number where there is none
 */
public record HeatMap(
    String title, List<String> columns, List<String> rows, List<List<Double>> shares)
    implements Chart {
  public HeatMap {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    shares = shares.stream().map(List::copyOf).toList();
    for (List<Double> row : shares) {
      if (row.size() != columns.size() || shares.size() != rows.size()) {
        throw new IllegalArgumentException(
            "heat map \"%s\": found %d rows and one of %d cells; allowed are %d rows of %d"
                .formatted(title, shares.size(), row.size(), rows.size(), columns.size()));
      }
      for (double share : row) {
        if (share < 0 || share > 1) {
          throw new IllegalArgumentException(
              "heat map \"%s\": found %s; allowed are 0 to 1"
                  .formatted(title, Numbers.text(share)));
        }
      }
    }
  }

  /** A share as it stands in its cell: whole percent. */
  static String percent(double share) {
    return Double.isNaN(share) ? "–" : Numbers.text(Math.rint(100 * share)) + " %";
  }

  @Override
  public MimeBundle bundle() {
    return Pictured.bundle(MimeBundle.VEGA_LITE, vegaLite(), drawing());
  }

  @Override
  public String sentence() {
    StringBuilder out = new StringBuilder(Language.say("Heat map", "Heatmap"));
    String before = ": ";
    for (int column = 0; column < columns.size(); column++) {
      int most = -1;
      int least = -1;
      for (int row = 0; row < rows.size(); row++) {
        double here = share(row, column);
        most = here >= 0 && (most < 0 || here > share(most, column)) ? row : most;
        least = here >= 0 && (least < 0 || here < share(least, column)) ? row : least;
      }
      if (most >= 0) {
        out.append(before).append(columns.get(column));
        out.append(Language.say(" most on ", " am meisten auf ")).append(rows.get(most));
        out.append(' ').append(percent(share(most, column)));
        out.append(Language.say(", least on ", ", am wenigsten auf ")).append(rows.get(least));
        out.append(' ').append(percent(share(least, column)));
        before = "; ";
      }
    }
    return out.append('.').toString();
  }

  double share(int row, int column) {
    return shares.get(row).get(column);
  }

  @Override
  public Table table() {
    List<String> head = new ArrayList<>(List.of(""));
    head.addAll(columns);
    List<List<String>> cells = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      List<String> line = new ArrayList<>(List.of(rows.get(row)));
      shares.get(row).forEach(share -> line.add(percent(share)));
      cells.add(line);
    }
    return new Table(Language.say("Data: ", "Daten: ") + title, head, cells, true);
  }

  @Override
  public Drawing drawing() {
    return HeatMapDrawing.of(this);
  }

  @Override
  public String vegaLite() {
    List<Object> data = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        double share = share(row, column);
        var datum = Spec.object("row", rows.get(row), "column", columns.get(column));
        datum.put("share", share);
        datum.put("shown", percent(share));
        datum.put("dark", share > HeatMapDrawing.LIGHT_TEXT);
        data.add(datum);
      }
    }
    var y = Spec.object("field", "row", "type", "nominal", "sort", rows, "title", "");
    var x = Spec.object("field", "column", "type", "nominal", "sort", columns, "title", "");
    x.put("axis", Spec.object("orient", "top", "labelAngle", 0));
    var scale = Spec.object("domain", List.of(0, 1), "range", List.of(Ink.PAPER, Ink.series(1)));
    scale.put("interpolate", "rgb");
    var colour = Spec.object("field", "share", "type", "quantitative", "scale", scale);
    colour.put("legend", false);
    var cell = Spec.object("type", "rect", "tooltip", true, "stroke", Ink.GRID);
    var white = Spec.object("test", "datum.dark", "value", Ink.PAPER);
    var ink = Spec.object("condition", white, "value", Ink.TEXT);
    var text = Spec.object("field", "shown", "type", "nominal");
    return Json.write(
        Spec.chart(
            this,
            title,
            data,
            List.of(
                Spec.object("mark", cell, "encoding", Spec.object("y", y, "x", x, "color", colour)),
                Spec.object(
                    "mark",
                    "text",
                    "encoding",
                    Spec.object("y", y, "x", x, "text", text, "color", ink)))));
  }
}
