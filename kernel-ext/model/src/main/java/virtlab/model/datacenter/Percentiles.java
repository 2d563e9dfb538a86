package virtlab.model.datacenter;

import java.util.Arrays;
import java.util.List;
import virtlab.model.number.Digits;
import virtlab.model.unit.Require;

/**
 * Numbers of many hosts or VMs, at least one, in a few: percentiles are those of the nearest rank.
 *
 * @param count how many there are
 * @param mean their sum divided by their number
 * @param p50 half of them are not larger
 * @param p95 95 % of them are not larger
 * @param p99 99 % of them are not larger
 * @param most the largest
 */
public record Percentiles(int count, double mean, double p50, double p95, double p99, double most) {
  /** Refuses none, and what is no number. */
  public Percentiles {
    Require.atLeast("values", count, 1L);
    Require.finite("mean", mean);
    Require.finite("50th percentile", p50);
    Require.finite("95th percentile", p95);
    Require.finite("99th percentile", p99);
    Require.finite("largest", most);
  }

  /** Of numbers in any order; at least one. */
  public static Percentiles of(List<Double> values) {
    return of(values.stream().mapToDouble(Double::doubleValue).toArray(), values.size());
  }

  /** Of the first so many numbers, in any order. */
  static Percentiles of(double[] values, int count) {
    Require.atLeast("values", count, 1L);
    double[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    double sum = 0;
    for (double each : sorted) {
      sum += each;
    }
    int last = sorted.length - 1;
    return new Percentiles(
        sorted.length,
        sum / sorted.length,
        rank(sorted, 50),
        rank(sorted, 95),
        rank(sorted, 99),
        sorted[last]);
  }

  private static double rank(double[] sorted, int percent) {
    long place = ((long) percent * sorted.length + 99) / 100;
    return sorted[(int) place - 1];
  }

  /** For example "mean 1.2, p50 1, p95 2.4, p99 3, most 3.1". */
  @Override
  public String toString() {
    return "mean "
        + Digits.of(mean)
        + ", p50 "
        + Digits.of(p50)
        + ", p95 "
        + Digits.of(p95)
        + ", p99 "
        + Digits.of(p99)
        + ", most "
        + Digits.of(most);
  }
}
