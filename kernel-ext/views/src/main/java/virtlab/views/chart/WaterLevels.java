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
 * Max-min fairness as water: a vessel for each one, as wide as its weight and as high as it can
 * take, all filled from one source to one level. An area is an amount.
 *
 * @param title what is shared
 * @param unit of an amount, for example {@code cores}
 * @param vessels in order, at least one
 */
public record WaterLevels(String title, String unit, List<Vessel> vessels) implements Chart {
  /**
   * One that gets a share.
   *
   * @param name of it
   * @param weight how wide it is, more than 0
   * @param most what it can take, 0 or more; infinite for no end
   * @param received what it got, at most {@code most}
   */
  public record Vessel(String name, double weight, double most, double received) {
    double level() {
      return received / weight;
    }
  }

  public WaterLevels {
    vessels = List.copyOf(vessels);
    if (vessels.isEmpty()) {
      throw new IllegalArgumentException(
          "water levels \"%s\": found no vessel; allowed is one or more".formatted(title));
    }
    for (Vessel vessel : vessels) {
      if (!(vessel.weight() > 0 && vessel.received() >= 0 && vessel.most() >= vessel.received())) {
        throw new IllegalArgumentException(
            ("water levels \"%s\": found %s; allowed are weights above 0 and amounts of 0 up to the"
                    + " most")
                .formatted(title, vessel));
      }
    }
  }

  /** The level of those that could take more: the highest of them; of none, the highest of all. */
  double level() {
    double open = -1;
    double any = 0;
    for (Vessel vessel : vessels) {
      any = Math.max(any, vessel.level());
      open = vessel.received() < vessel.most() ? Math.max(open, vessel.level()) : open;
    }
    return open >= 0 ? open : any;
  }

  /** Where a vessel is cut off in the picture, so that the level can be seen. */
  double shownHeight(Vessel vessel) {
    return Math.min(vessel.most() / vessel.weight(), height());
  }

  /** The height of the picture in levels. */
  double height() {
    double highest = 0;
    for (Vessel vessel : vessels) {
      highest = Math.max(highest, vessel.level());
    }
    return highest > 0 ? 1.4 * highest : 1;
  }

  @Override
  public MimeBundle bundle() {
    return Pictured.bundle(MimeBundle.VEGA_LITE, vegaLite(), drawing());
  }

  @Override
  public String sentence() {
    StringBuilder out = new StringBuilder(Language.say("Water levels, ", "Wasserstände, "));
    out.append(unit);
    String before = ": ";
    for (Vessel vessel : vessels) {
      out.append(before).append(vessel.name()).append(' ');
      out.append(Numbers.text(vessel.received()));
      if (vessel.most() <= 1e300) {
        out.append(Language.say(" of ", " von ")).append(Numbers.text(vessel.most()));
      }
      boolean full = vessel.received() >= vessel.most();
      out.append(full ? Language.say(" (full)", " (voll)") : "");
      before = "; ";
    }
    return out.append('.').toString();
  }

  @Override
  public Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (Vessel vessel : vessels) {
      rows.add(
          List.of(
              vessel.name(),
              Numbers.text(vessel.weight()),
              Numbers.text(vessel.most()),
              Numbers.text(vessel.received()),
              Numbers.text(vessel.level())));
    }
    List<String> head =
        List.of(
            "",
            Language.say("weight", "Gewicht"),
            Language.say("most", "höchstens"),
            Language.say("received", "erhalten"),
            Language.say("level", "Pegel"));
    String caption = Language.say("Data: ", "Daten: ") + title + " (" + unit + ")";
    return new Table(caption, head, rows, true);
  }

  @Override
  public Drawing drawing() {
    return WaterLevelsDrawing.of(this);
  }

  @Override
  public String vegaLite() {
    List<Object> data = new ArrayList<>();
    double left = 0;
    for (Vessel vessel : vessels) {
      var datum = Spec.object("name", vessel.name(), "from", left, "to", left + vessel.weight());
      datum.put("middle", left + vessel.weight() / 2);
      datum.put("level", vessel.level());
      datum.put("height", shownHeight(vessel));
      datum.put("shown", vessel.name() + " " + Numbers.text(vessel.received()));
      data.add(datum);
      left += vessel.weight();
    }
    var x = Spec.object("field", "from", "type", "quantitative", "title", weightText());
    var end = Spec.object("field", "to");
    var zero = Spec.object("datum", 0);
    var glass = Spec.object("type", "rect", "fill", Ink.tint(1), "stroke", Ink.EDGE);
    var water = Spec.object("type", "rect", "fill", Ink.series(1), "tooltip", true);
    var text = Spec.object("type", "text", "dy", -6);
    var full = Spec.object("x", x, "x2", end, "y", y("height"), "y2", zero);
    var filled = Spec.object("x", x, "x2", end, "y", y("level"), "y2", zero);
    var middle = Spec.object("field", "middle", "type", "quantitative");
    var shown = Spec.object("field", "shown", "type", "nominal");
    var named = Spec.object("x", middle, "y", y("level"), "text", shown);
    List<Object> layers =
        List.of(
            Spec.object("mark", glass, "encoding", full),
            Spec.object("mark", water, "encoding", filled),
            Spec.object("mark", text, "encoding", named));
    return Json.write(Spec.chart(this, title, data, layers));
  }

  private Object y(String field) {
    return Spec.object("field", field, "type", "quantitative", "title", levelText());
  }

  static String weightText() {
    return Language.say("weight", "Gewicht");
  }

  String levelText() {
    return unit + Language.say(" per weight", " je Gewicht");
  }
}
