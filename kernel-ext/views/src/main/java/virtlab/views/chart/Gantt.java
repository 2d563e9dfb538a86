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
 * A chart of what happened when: a lane for each one, with spans of several kinds on it.
 *
 * @param title what is shown
 * @param axis what the axis measures, for example {@code ms}
 * @param lanes one name per lane, top to bottom
 * @param kinds one name per kind of span
 * @param spans in any order
 */
public record Gantt(
    String title, String axis, List<String> lanes, List<String> kinds, List<Span> spans)
    implements Chart {
  private static final int NAMED = 12;

  /**
   * A stretch on a lane.
   *
   * @param lane its place in the lanes
   * @param kind its place in the kinds
   * @param from where it begins
   * @param to where it ends, not before it begins
   */
  public record Span(int lane, int kind, double from, double to) {
    double length() {
      return to - from;
    }
  }

  public Gantt {
    lanes = List.copyOf(lanes);
    kinds = List.copyOf(kinds);
    spans = List.copyOf(spans);
    for (Span span : spans) {
      boolean known = span.lane() >= 0 && span.lane() < lanes.size();
      if (!known || span.kind() < 0 || span.kind() >= kinds.size() || !(span.length() >= 0)) {
        throw new IllegalArgumentException(
            "Gantt chart \"%s\": found %s; allowed are %d lanes, %d kinds and ends after begins"
                .formatted(title, span, lanes.size(), kinds.size()));
      }
    }
  }

  List<Series> legend() {
    return kinds.stream().map(kind -> new Series(kind, List.of())).toList();
  }

  private double sum(int lane, int kind) {
    double sum = 0;
    for (Span span : spans) {
      sum += span.lane() == lane && span.kind() == kind ? span.length() : 0;
    }
    return sum;
  }

  @Override
  public MimeBundle bundle() {
    return Pictured.bundle(MimeBundle.VEGA_LITE, vegaLite(), drawing());
  }

  @Override
  public String sentence() {
    StringBuilder out = new StringBuilder(Language.say("Gantt chart, ", "Gantt-Diagramm, "));
    out.append(axis).append(": ");
    for (int lane = 0; lane < Math.min(NAMED, lanes.size()); lane++) {
      out.append(lane == 0 ? "" : "; ").append(lanes.get(lane)).append(' ');
      String before = "";
      for (int kind = 0; kind < kinds.size(); kind++) {
        double sum = sum(lane, kind);
        if (sum > 0) {
          out.append(before).append(kinds.get(kind)).append(' ').append(Numbers.text(sum));
          before = ", ";
        }
      }
      out.append(before.isEmpty() ? Language.say("nothing", "nichts") : "");
    }
    int more = lanes.size() - NAMED;
    if (more > 0) {
      out.append(Language.say("; and " + more + " more", "; und " + more + " weitere"));
    }
    out.append(lanes.isEmpty() ? Language.say("nothing", "nichts") : "");
    return out.append('.').toString();
  }

  @Override
  public Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (Span span : spans) {
      rows.add(
          List.of(
              lanes.get(span.lane()),
              kinds.get(span.kind()),
              Numbers.text(span.from()),
              Numbers.text(span.to())));
    }
    List<String> head =
        List.of(
            "",
            Language.say("what", "was"),
            Language.say("from", "von"),
            Language.say("to", "bis"));
    String caption = Language.say("Data: ", "Daten: ") + title + " (" + axis + ")";
    return new Table(caption, head, rows, true);
  }

  @Override
  public Drawing drawing() {
    return GanttDrawing.of(this);
  }

  @Override
  public String vegaLite() {
    List<Object> data = new ArrayList<>();
    for (Span span : spans) {
      var datum = Spec.object("lane", lanes.get(span.lane()), "series", kinds.get(span.kind()));
      datum.put("from", span.from());
      datum.put("to", span.to());
      data.add(datum);
    }
    var mark = Spec.object("type", "bar", "tooltip", true, "stroke", "#FFFFFF");
    var encoding =
        Spec.object(
            "y", Spec.object("field", "lane", "type", "nominal", "sort", lanes, "title", ""),
            "x", Spec.object("field", "from", "type", "quantitative", "title", axis),
            "x2", Spec.object("field", "to"),
            "color", Spec.colour(legend()));
    return Json.write(
        Spec.chart(this, title, data, List.of(Spec.object("mark", mark, "encoding", encoding))));
  }
}
