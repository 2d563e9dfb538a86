package virtlab.views.chart;

import virtlab.display.Displayable;
import virtlab.views.drawing.Drawing;
import virtlab.views.table.Table;

/** A chart; its data are a second output, see {@link #table()}. */
public sealed interface Chart extends Displayable
    permits Bars, Dots, Gantt, HeatMap, Lines, WaterLevels {
  /** What the chart shows, in one sentence with its numbers. */
  String sentence();

  /** The chart's data, folded; show it after the chart. */
  Table table();

  /** The picture from which SVG and PNG are made. */
  Drawing drawing();

  /** The Vega-Lite 5 form, as JSON text. */
  String vegaLite();
}
