package virtlab.model.serverless;

import java.util.Arrays;

/**
 * Counts response times for {@link ResponseTimes}. A bucket is the exponent of a time and the first
 * seven bits after the point of its mantissa: the upper bits of a double, whose order is that of
 * the numbers.
 */
final class ResponseCounter {
  /** Bits of a double below those of the bucket. */
  private static final int BELOW = 52 - 7;

  /** The bucket of 2^−40, less one: what is smaller counts as bucket 0. */
  private static final int BASE = ((1023 - 40) << 7) - 1;

  private static final int FIRST_ROOM = 64 << 7;

  private double[] longest = new double[FIRST_ROOM];
  private long[] counts = new long[FIRST_ROOM];
  private int lowest = Integer.MAX_VALUE;
  private int highest = -1;

  /** Counts a time, in seconds, so many times. */
  void add(double time, long times) {
    int bucket = Math.max(0, (int) (Double.doubleToRawLongBits(time) >>> BELOW) - BASE);
    if (bucket >= counts.length) {
      longest = Arrays.copyOf(longest, bucket + FIRST_ROOM);
      counts = Arrays.copyOf(counts, bucket + FIRST_ROOM);
    }
    lowest = Math.min(lowest, bucket);
    highest = Math.max(highest, bucket);
    counts[bucket] += times;
    longest[bucket] = Math.max(longest[bucket], time);
  }

  /** What was counted; begins anew. */
  ResponseTimes take() {
    int used = 0;
    for (int bucket = lowest; bucket <= highest; bucket++) {
      used += counts[bucket] > 0 ? 1 : 0;
    }
    double[] times = new double[used];
    long[] sums = new long[used];
    int next = 0;
    for (int bucket = lowest; bucket <= highest; bucket++) {
      if (counts[bucket] > 0) {
        times[next] = longest[bucket];
        sums[next++] = counts[bucket];
        longest[bucket] = 0;
        counts[bucket] = 0;
      }
    }
    lowest = Integer.MAX_VALUE;
    highest = -1;
    return used == 0 ? ResponseTimes.NONE : new ResponseTimes(times, sums);
  }
}
