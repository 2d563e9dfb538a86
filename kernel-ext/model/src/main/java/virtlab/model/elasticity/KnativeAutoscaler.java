package virtlab.model.elasticity;

import virtlab.model.number.Digits;
import virtlab.model.number.RecordText;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * Knative's autoscaler: n' = ceil(mean concurrency / (target · utilisation)) over a stable window;
 * if the same over a short window is at least {@code panic} times what is ready, that one counts,
 * and nothing is taken away until a stable window has passed without. The last instance goes when a
 * stable window was empty and a grace period has passed. Source: Knative documentation, Additional
 * autoscaling configuration for the Knative Pod Autoscaler; knative/serving, autoscaler.go.
 *
 * <p>An instance that is fully used is taken to hold {@code target} requests at once, so that
 * concurrency / target is the work in instances: that done and that waiting.
 *
 * @param utilisation the share of the target aimed at, more than 0, at most 1; Knative: 0.7
 * @param stable the long window; Knative: 60 s
 * @param panicWindow the short one, at most {@code stable}; Knative: 6 s
 * @param panic from which multiple of the ready instances it panics, 1 or more; Knative: 2
 * @param grace how long the last instance stays after an empty window; Knative: 30 s
 * @param fastest by which factor the ready instances grow at most in a decision, and at least by
 *     one; Knative: 1000
 * @param slowest by which they shrink at most; Knative: 2
 */
public record KnativeAutoscaler(
    double utilisation,
    Seconds stable,
    Seconds panicWindow,
    double panic,
    Seconds grace,
    double fastest,
    double slowest)
    implements Autoscaler {
  /** Refuses numbers outside their ranges. */
  public KnativeAutoscaler {
    if (!(utilisation > 0 && utilisation <= 1)) {
      throw new IllegalArgumentException(
          "utilisation: found "
              + Digits.exact(utilisation)
              + ", allowed is more than 0 and at most 1");
    }
    Require.atLeast("stable window in seconds", stable.value(), 1e-9);
    Require.atLeast("panic window in seconds", panicWindow.value(), 1e-9);
    if (panicWindow.compareTo(stable) > 0) {
      throw new IllegalArgumentException(
          "panic window: found " + panicWindow + ", allowed is at most " + stable);
    }
    Require.atLeast("panic threshold", panic, 1.0);
    Require.atLeast("fastest growth", fastest, 1.0);
    Require.atLeast("fastest decrease", slowest, 1.0);
  }

  /** Knative's defaults. */
  public static KnativeAutoscaler standard() {
    return new KnativeAutoscaler(0.7, Seconds.of(60), Seconds.of(6), 2, Seconds.of(30), 1000, 2);
  }

  /** The same aiming at another share of the target. */
  public KnativeAutoscaler aimingAt(double share) {
    return new KnativeAutoscaler(share, stable, panicWindow, panic, grace, fastest, slowest);
  }

  /** The same with another stable window and a tenth of it as the panic window. */
  public KnativeAutoscaler over(Seconds window) {
    Seconds tenth = Seconds.of(window.value() / 10);
    return new KnativeAutoscaler(utilisation, window, tenth, panic, grace, fastest, slowest);
  }

  @Override
  public Rule forRun() {
    return new KnativeRule(this);
  }

  @Override
  public String toString() {
    return RecordText.of(
        "KnativeAutoscaler[utilisation, stable, panicWindow, panic, grace, fastest, slowest]",
        utilisation,
        stable,
        panicWindow,
        panic,
        grace,
        fastest,
        slowest);
  }
}
