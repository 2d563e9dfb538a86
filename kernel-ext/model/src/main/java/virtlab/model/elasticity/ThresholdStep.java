package virtlab.model.elasticity;

import virtlab.model.number.Digits;
import virtlab.model.number.RecordText;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * A step up when utilisation is above one threshold, a step down when it is below another, and a
 * pause after each decision. Rules of exercise E15: both comparisons are strict, starting instances
 * count as capacity, the pause begins with the decision.
 *
 * @param lower utilisation below which instances go, 0 or more
 * @param upper utilisation above which instances come, more than {@code lower}
 * @param up how many come at once, 1 to a million
 * @param down how many go at once, 1 to a million
 * @param cooldown for how long nothing is decided after a decision
 * @param signal what counts as utilisation
 */
public record ThresholdStep(
    double lower, double upper, int up, int down, Seconds cooldown, ScalingSignal signal)
    implements Autoscaler {
  /** Refuses numbers outside their ranges. */
  public ThresholdStep {
    Require.atLeast("lower threshold", lower, 0.0);
    Require.atLeast("upper threshold", upper, 0.0);
    if (upper <= lower) {
      throw new IllegalArgumentException(
          "upper threshold: found "
              + Digits.exact(upper)
              + ", allowed is more than the lower one of "
              + Digits.exact(lower));
    }
    Require.between("step up", up, 1, ElasticService.MOST_INSTANCES);
    Require.between("step down", down, 1, ElasticService.MOST_INSTANCES);
  }

  /** One instance at a time, by the work that arrives. */
  public static ThresholdStep of(double lower, double upper, Seconds cooldown) {
    return new ThresholdStep(lower, upper, 1, 1, cooldown, ScalingSignal.ARRIVED);
  }

  /** The same with other steps. */
  public ThresholdStep by(int moreAtOnce, int lessAtOnce) {
    return new ThresholdStep(lower, upper, moreAtOnce, lessAtOnce, cooldown, signal);
  }

  /** The same with another signal. */
  public ThresholdStep on(ScalingSignal other) {
    return new ThresholdStep(lower, upper, up, down, cooldown, other);
  }

  @Override
  public Rule forRun() {
    Rule steps =
        now -> {
          double work = signal.of(now);
          if (work > upper * now.instances()) {
            return now.instances() + up;
          }
          return work < lower * now.instances()
              ? Math.max(0, now.instances() - down)
              : now.instances();
        };
    return new CooldownRule(steps, cooldown.value());
  }

  @Override
  public String toString() {
    return RecordText.of(
        "ThresholdStep[lower, upper, up, down, cooldown, signal]",
        lower,
        upper,
        up,
        down,
        cooldown,
        signal);
  }
}
