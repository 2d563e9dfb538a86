package virtlab.views.chart;

import java.util.List;

/** Values under one name, one per category or per place on the x axis. */
public record Series(String name, List<Double> values) {
  public Series {
    values = List.copyOf(values);
  }
}
