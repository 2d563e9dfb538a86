package virtlab.model.elasticity;

import java.util.List;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/** A rule for how many instances there should be. It makes one memory for each run. */
@FunctionalInterface
public interface Autoscaler {
  /** The rule of one run, which may remember what it saw. */
  Rule forRun();

  /** What an autoscaler knows in one run. */
  @FunctionalInterface
  interface Rule {
    /** How many instances are wanted from now on, 0 or more; asked at the end of each step. */
    int wanted(ScalingSample now);
  }

  /** No autoscaler: always so many. */
  static Autoscaler fixed(int instances) {
    Require.between("instances", instances, 0, ElasticService.MOST_INSTANCES);
    return () -> now -> instances;
  }

  /**
   * By the clock: each entry holds from its time in the period until the next one's; before the
   * first one, the last one of the period before holds.
   *
   * @param period after which the schedule repeats, for example {@link Load#DAY}
   * @param entries in the order of their times, at least one, each within the period
   */
  static Autoscaler scheduled(Seconds period, List<ScheduleEntry> entries) {
    return new Schedule(period, entries);
  }

  /**
   * Kubernetes' rule: keeps the utilisation of all instances near a target.
   *
   * @param target utilisation, more than 0: 0.6 is 60 %
   */
  static TargetTracking targetTracking(double target) {
    return TargetTracking.of(target);
  }

  /** One more above a utilisation, one less below another, with a pause after each decision. */
  static ThresholdStep threshold(double lower, double upper, Seconds cooldown) {
    return ThresholdStep.of(lower, upper, cooldown);
  }

  /** Knative's rule with its defaults: two windows, panic, scale to zero. */
  static KnativeAutoscaler knative() {
    return KnativeAutoscaler.standard();
  }

  /** The same, with no change until a time has passed since the last change was decided. */
  default Autoscaler coolingDown(Seconds pause) {
    return () -> new CooldownRule(forRun(), pause.value());
  }

  /**
   * The same, scaling down only to the most that was wanted within a window, as Kubernetes does
   * with a window of 300 s.
   */
  default Autoscaler stabilised(Seconds window) {
    return () -> new StabilisedRule(forRun(), window.value());
  }

  /** The larger of both: a schedule as a floor under another rule. */
  default Autoscaler orMore(Autoscaler other) {
    return () -> {
      Rule first = forRun();
      Rule second = other.forRun();
      return now -> Math.max(first.wanted(now), second.wanted(now));
    };
  }
}
