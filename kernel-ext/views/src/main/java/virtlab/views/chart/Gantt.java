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
  private static final int NAME = 10;
  private static final int PLOT = 480;

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
    double end = 0;
    for (Span span : spans) {
      end = Math.max(end, span.to());
    }
    List<Object> data = new ArrayList<>();
    for (Span span : spans) {
      String kind = kinds.get(span.kind());
      var datum = Spec.object("lane", lanes.get(span.lane()), "series", kind);
      datum.put("from", span.from());
      datum.put("to", span.to());
      boolean fits = TextWidth.of(kind, NAME) + 8 < PLOT * span.length() / end;
      datum.put("name", fits ? kind : "");
      data.add(datum);
    }
    return Json.write(Spec.chart(this, title, data, List.of(bars(), names())));
  }

  private Object bars() {
    var encoding = encoding();
    encoding.put("x2", Spec.object("field", "to"));
    encoding.put("color", Spec.colour(legend()));
    encoding.put("size", Spec.thickness(legend()));
    var mark = Spec.object("type", "bar", "tooltip", true, "stroke", "#FFFFFF");
    return Spec.object("mark", mark, "encoding", encoding);
  }

  /** The names of the kinds where they fit: colours alone tell not everybody something. */
  private Object names() {
    var encoding = encoding();
    encoding.put("text", Spec.object("field", "name"));
    var mark = Spec.object("type", "text", "align", "left", "dx", 3, "fontSize", NAME);
    mark.put("fill", "#FFFFFF");
    mark.put("fontWeight", "bold");
    return Spec.object("mark", mark, "encoding", encoding);
  }

  private Map<String, Object> encoding() {
    return Spec.object(
        "y", Spec.object("field", "lane", "type", "nominal", "sort", lanes, "title", ""),
        "x", Spec.object("field", "from", "type", "quantitative", "title", axis));
  }
}
