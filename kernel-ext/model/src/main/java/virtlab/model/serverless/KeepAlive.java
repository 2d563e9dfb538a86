package virtlab.model.serverless;

import virtlab.model.number.Digits;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/** A policy: how long an idle instance is kept. It makes one rule for each function. */
@FunctionalInterface
public interface KeepAlive {
  /** The rule of one function, which may learn from its events. */
  IdleRule forFunction();

  /** What a policy knows about one function. */
  interface IdleRule {
    /** For how many seconds an instance is kept that becomes idle now; may be infinite. */
    double seconds();

    /** Takes note of the gap in seconds between two events of the function. */
    default void gap(double seconds) {}
  }

  /** The same time for all, as the large providers do. */
  static KeepAlive fixed(Seconds time) {
    double value = time.value();
    IdleRule rule = () -> value;
    return () -> rule;
  }

  /** No instance is kept: every call starts cold. */
  static KeepAlive none() {
    return fixed(Seconds.ZERO);
  }

  /**
   * So many times the mean gap, learnt as an exponentially weighted mean with weight 1/8 for the
   * last one.
   *
   * @param factor 0 or more
   * @param start what holds before the first gap is known
   */
  static KeepAlive adaptive(double factor, Seconds start) {
    Require.atLeast("factor", factor, 0.0);
    double first = start.value();
    return () -> new AdaptiveRule(factor, first);
  }

  /**
   * So long that a share of the gaps seen so far lies within, by a histogram with a bin for each
   * minute up to 4 hours; the fixed time until ten gaps are known, or if too many lie beyond.
   * Source: Shahrad et al., Serverless in the Wild, USENIX ATC 2020, without pre-warming.
   *
   * @param share 0 to 1; the paper takes 0.99
   * @param start what holds without knowledge
   */
  static KeepAlive histogram(double share, Seconds start) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "share of gaps: found " + Digits.exact(share) + ", allowed are 0 to 1");
    }
    double first = start.value();
    return () -> new HistogramRule(share, first);
  }
}
