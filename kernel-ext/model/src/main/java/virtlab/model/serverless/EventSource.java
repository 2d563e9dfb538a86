package virtlab.model.serverless;

import virtlab.model.random.RandomStream;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/** What calls a function: when does the next event come? */
@FunctionalInterface
public interface EventSource {
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
   * @param perSecond 0 or more
   */
  static EventSource poisson(double perSecond) {
    double mean = 1 / Require.atLeast("events per second", perSecond, 0.0);
    return perSecond == 0
        ? (now, random) -> Double.POSITIVE_INFINITY
        : (now, random) -> now + random.exponential(mean);
  }

  /** A clock: the first event after one period. */
  static EventSource timer(Seconds period) {
    double gap = Require.atLeast("period in seconds", period.value(), Double.MIN_VALUE);
    return (now, random) -> now + gap;
  }

  /** Gaps whose logarithm is normal: many short ones, some very long. */
  static EventSource logNormalGaps(Seconds median, double sigma) {
    Require.atLeast("median gap in seconds", median.value(), Double.MIN_VALUE);
    double logMedian = virtlab.model.number.Logarithm.of(median.value());
    Require.atLeast("sigma", sigma, 0.0);
    return (now, random) -> now + random.logNormal(logMedian, sigma);
  }
}
