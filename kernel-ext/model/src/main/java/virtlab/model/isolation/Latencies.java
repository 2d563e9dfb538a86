package virtlab.model.isolation;

import java.util.Arrays;
import java.util.List;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/** Measured response times, at least one. Percentiles are those of the nearest rank. */
public final class Latencies {
  private final double[] sorted;
  private final double mean;

  private Latencies(double[] sorted) {
    this.sorted = sorted;
    double sum = 0;
    for (double each : sorted) {
      sum += each;
    }
    mean = sum / sorted.length;
  }

  /** Response times in any order; at least one. */
  public static Latencies of(List<Seconds> times) {
    Require.atLeast("response times", times.size(), 1L);
    double[] sorted = new double[times.size()];
    int next = 0;
    for (Seconds each : times) {
      sorted[next++] = each.value();
    }
    Arrays.sort(sorted);
    return new Latencies(sorted);
  }

  /** How many there are. */
  public int count() {
    return sorted.length;
  }

  /** Their sum divided by their number. */
  public Seconds mean() {
    return new Seconds(mean);
  }

  /**
   * The smallest time that is not exceeded by this share of them: {@code percentile(99)} is that of
   * which one in a hundred is slower.
   *
   * @param percent above 0, at most 100
   */
  public Seconds percentile(double percent) {
    Require.percentile(percent);
    int rank = (int) Math.ceil(percent * sorted.length / 100);
    return new Seconds(sorted[Math.max(rank, 1) - 1]);
  }

  /** For example "p50 12 ms, p90 40 ms, p99 81 ms". */
  @Override
  public String toString() {
    return "p50 " + percentile(50) + ", p90 " + percentile(90) + ", p99 " + percentile(99);
  }
}
