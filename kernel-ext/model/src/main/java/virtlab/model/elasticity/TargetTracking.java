package virtlab.model.elasticity;

import virtlab.model.number.Digits;
import virtlab.model.number.RecordText;
import virtlab.model.unit.Require;

/**
 * Kubernetes' horizontal autoscaler: n' = ceil(n · utilisation / target), and no change while
 * utilisation / target lies within a tolerance of 1. Utilisation is that of all instances, of which
 * the starting ones do nothing yet. Source: Kubernetes documentation, Horizontal Pod Autoscaling,
 * algorithm details.
 *
 * <p>Wait for its stabilisation window with {@link #stabilised}.
 *
 * @param target more than 0 and at most 10: 0.6 is 60 %
 * @param tolerance 0 or more and less than 1; Kubernetes: 0.1
 * @param signal what counts as utilisation
 */
public record TargetTracking(double target, double tolerance, ScalingSignal signal)
    implements Autoscaler {
  private static final double NOISE = 1e-9;

  /** Refuses numbers outside their ranges. */
  public TargetTracking {
    if (!(target > 0 && target <= 10)) {
      throw new IllegalArgumentException(
          "target utilisation: found "
              + Digits.exact(target)
              + ", allowed is more than 0 and at most 10");
    }
    if (!(tolerance >= 0 && tolerance < 1)) {
      throw new IllegalArgumentException(
          "tolerance: found " + Digits.exact(tolerance) + ", allowed is 0 or more and less than 1");
    }
  }

  /** Processor utilisation with Kubernetes' tolerance of 10 %. */
  public static TargetTracking of(double target) {
    return new TargetTracking(target, 0.1, ScalingSignal.BUSY);
  }

  /** The same with another signal. */
  public TargetTracking on(ScalingSignal other) {
    return new TargetTracking(target, tolerance, other);
  }

  /** The same with another tolerance. */
  public TargetTracking within(double other) {
    return new TargetTracking(target, other, signal);
  }

  /**
   * The rule alone: {@code of(0.75).wanted(50, 0.90)} is 60.
   *
   * @param instances 1 to a million
   * @param utilisation of each on average, 0 or more
   */
  public int wanted(int instances, double utilisation) {
    Require.between("instances", instances, 1, ElasticService.MOST_INSTANCES);
    double ratio = Require.atLeast("utilisation", utilisation, 0.0) / target;
    if (Math.abs(ratio - 1) <= tolerance + NOISE) {
      return instances;
    }
    double wanted = Math.ceil(instances * ratio - NOISE);
    return (int) Math.min(ElasticService.MOST_INSTANCES, wanted);
  }

  @Override
  public Rule forRun() {
    return now -> {
      int instances = Math.max(1, now.instances());
      return Math.max(1, wanted(instances, signal.of(now) / instances));
    };
  }

  @Override
  public String toString() {
    return RecordText.of("TargetTracking[target, tolerance, signal]", target, tolerance, signal);
  }
}
