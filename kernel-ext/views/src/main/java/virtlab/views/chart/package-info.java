/** Charts: bars and lines as Vega-Lite, SVG, PNG and a sentence. */
@NullMarked
package virtlab.views.chart;

import org.jspecify.annotations.NullMarked;
