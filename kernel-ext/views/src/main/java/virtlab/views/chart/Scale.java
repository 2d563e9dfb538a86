package virtlab.views.chart;

import java.util.ArrayList;
import java.util.List;
import virtlab.display.Json;

/** An axis from a round number to a round number, in steps of 1, 2 or 5 times a power of ten. */
record Scale(double low, double high, double step) {

  /** The axis that holds zero and all finite values. */
  static Scale holding(List<Double> values) {
    double low = 0;
    double high = 0;
    for (double value : values) {
      if (Math.abs(value) <= 1e300) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    if (low == high) {
      return new Scale(0, 1, 0.5);
    }
    double step = step((high - low) / 5);
    return new Scale(Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
  }

  /** The least of 1, 2, 5 times a power of ten that is at least {@code wanted}. */
  private static double step(double wanted) {
    double power = 1;
    while (power < wanted) {
      power *= 10;
    }
    while (power / 10 >= wanted) {
      power /= 10;
    }
    return power / 5 >= wanted ? power / 5 : power / 2 >= wanted ? power / 2 : power;
  }

  /** Where a value lies between the ends, 0 to 1; values beyond them lie on them. */
  double at(double value) {
    if (Double.isNaN(value)) {
      return at(0);
    }
    return Math.max(0, Math.min(1, (value - low) / (high - low)));
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    long count = Math.round((high - low) / step);
    for (int i = 0; i <= count; i++) {
      ticks.add(Double.parseDouble(Json.number(low + i * step)));
    }
    return ticks;
  }
}
