package virtlab.model.serverless;

import virtlab.model.number.Logarithm;
import virtlab.model.random.RandomStream;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/** What calls a function: when does the next event come? */
@FunctionalInterface
public interface EventSource {
  /** No source makes more events than one every nanosecond. */
  double MOST_PER_SECOND = 1e9;

  /**
   * The time of the next event in seconds, later than {@code now} or equal; infinite for none.
   *
   * @param now the time of the last event, 0 before the first
   * @param random the function's own stream
   */
  double next(double now, RandomStream random);

  /**
   * Independent users: exponential gaps, so many events a second on average.
   *
   * @param perSecond 0 to 10^9
   */
  static EventSource poisson(double perSecond) {
    double mean = 1 / Require.between("events per second", perSecond, 0, MOST_PER_SECOND);
    return perSecond == 0
        ? (now, random) -> Double.POSITIVE_INFINITY
        : new RandomGaps(Distribution.exponential(mean));
  }

  /** A clock: the first event after one period of a nanosecond or more. */
  static EventSource timer(Seconds period) {
    double gap = Require.atLeast("period in seconds", period.value(), 1 / MOST_PER_SECOND);
    return (now, random) -> now + gap;
  }

  /**
   * Gaps whose logarithm is normal: many short ones, some very long.
   *
   * @param median a nanosecond or more
   * @param sigma the logarithm's standard deviation, 0 to 30
   */
  static EventSource logNormalGaps(Seconds median, double sigma) {
    Require.atLeast("median gap in seconds", median.value(), 1 / MOST_PER_SECOND);
    double logMedian = Logarithm.of(median.value());
    Require.between("sigma", sigma, 0, 30);
    return new RandomGaps(Distribution.logNormal(logMedian, sigma));
  }
}
