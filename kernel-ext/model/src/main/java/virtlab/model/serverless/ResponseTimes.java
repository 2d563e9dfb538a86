package virtlab.model.serverless;

import java.util.Arrays;
import java.util.List;
import virtlab.model.number.Digits;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * Response times of many calls in little memory: {@code day.responses().all().percentile(99)}.
 *
 * <p>Times are counted in buckets, 128 between a power of two and the next, and each bucket keeps
 * its longest time. So a percentile is a time that some call took, never below the exact one (that
 * of the nearest rank) and less than 1/128, 0.8 %, above it; times below 2^−40 s, a picosecond,
 * share one bucket. The longest time is exact. Source of the buckets: Masson, Rim and Lee,
 * DDSketch, Proceedings of the VLDB Endowment 12 (2019), section 2, here with equal steps between
 * powers of two.
 */
public final class ResponseTimes {
  /** Of no call. */
  static final ResponseTimes NONE = new ResponseTimes(new double[0], new long[0]);

  /** The longest time of each bucket in use, ascending, and how many times lie in it. */
  private final double[] longest;

  private final long[] counts;
  private final long count;

  ResponseTimes(double[] longest, long[] counts) {
    this.longest = longest;
    this.counts = counts;
    long sum = 0;
    for (long each : counts) {
      sum += each;
    }
    count = sum;
  }

  /** Of times in any order; there may be none. */
  public static ResponseTimes of(List<Seconds> times) {
    ResponseCounter counter = new ResponseCounter();
    for (Seconds each : times) {
      counter.add(each.value(), 1);
    }
    return counter.take();
  }

  /** Of all these and those, exactly as if they had been counted together. */
  public ResponseTimes and(ResponseTimes other) {
    ResponseCounter counter = new ResponseCounter();
    addTo(counter);
    other.addTo(counter);
    return counter.take();
  }

  void addTo(ResponseCounter counter) {
    for (int i = 0; i < counts.length; i++) {
      counter.add(longest[i], counts[i]);
    }
  }

  /** How many calls there are. */
  public long count() {
    return count;
  }

  /**
   * The smallest time that is not exceeded by this share of the calls, or up to 0.8 % more: {@code
   * percentile(99)} is that of which one in a hundred is slower. Refuses a percentile of no call.
   *
   * @param percent above 0, at most 100
   */
  public Seconds percentile(double percent) {
    Require.percentile(percent);
    Require.atLeast("response times", count, 1L);
    long rank = Math.max(1, (long) Math.ceil(percent * count / 100));
    int bucket = 0;
    long upTo = counts[0];
    while (upTo < rank && bucket < counts.length - 1) {
      upTo += counts[++bucket];
    }
    return Seconds.of(longest[bucket]);
  }

  /** Half of the calls are not slower: the 50th percentile. */
  public Seconds median() {
    return percentile(50);
  }

  /** The time of the slowest call, exactly; refuses that of no call. */
  public Seconds most() {
    return percentile(100);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResponseTimes times
        && Arrays.equals(longest, times.longest)
        && Arrays.equals(counts, times.counts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(longest) + Arrays.hashCode(counts);
  }

  /** For example "1200 calls: p50 202 ms, p95 1.04 s, p99 2.1 s, most 3.2 s". */
  @Override
  public String toString() {
    String calls = Digits.of(count) + (count == 1 ? " call" : " calls");
    return count == 0
        ? calls
        : calls
            + ": p50 "
            + median()
            + ", p95 "
            + percentile(95)
            + ", p99 "
            + percentile(99)
            + ", most "
            + most();
  }
}
