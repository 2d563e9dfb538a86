package virtlab.model.serverless;

import virtlab.model.number.Logarithm;
import virtlab.model.random.RandomStream;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/** How long a call works, without its start. */
@FunctionalInterface
public interface ServiceTime {
  /** The next call's time in seconds, 0 or more, from the function's own stream. */
  double next(RandomStream random);

  /** Always the same. */
  static ServiceTime fixed(Seconds time) {
    double value = time.value();
    return random -> value;
  }

  /** Exponential with this mean. */
  static ServiceTime exponential(Seconds mean) {
    return new RandomTime(Distribution.exponential(mean.value()));
  }

  /**
   * Log-normal, as measured at Azure. Source: Shahrad et al., Serverless in the Wild, USENIX ATC
   * 2020 (logarithm's mean −0.38, sigma 2.36 over all functions).
   */
  static ServiceTime logNormal(Seconds median, double sigma) {
    Require.above("median in seconds", median.value(), 0);
    Require.atLeast("sigma", sigma, 0.0);
    double logMedian = Logarithm.of(median.value());
    return new RandomTime(Distribution.logNormal(logMedian, sigma));
  }
}
