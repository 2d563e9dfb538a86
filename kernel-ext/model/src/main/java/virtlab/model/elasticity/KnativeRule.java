package virtlab.model.elasticity;

/** Two windows over the work in the system, and whether it panics. */
final class KnativeRule implements Autoscaler.Rule {
  private static final double NOISE = 1e-9;

  private final KnativeAutoscaler settings;
  private double[] work = new double[0];
  private int samples;
  private boolean panicking;
  private double panicSince;
  private int mostInPanic;
  private double emptySince = Double.NaN;

  KnativeRule(KnativeAutoscaler settings) {
    this.settings = settings;
  }

  @Override
  public int wanted(ScalingSample now) {
    remember(now);
    int ready = Math.max(1, now.ready());
    double most = Math.ceil(settings.fastest() * ready);
    double least = Math.floor(ready / settings.slowest());
    double stable = instances(mean(work.length));
    double sudden = instances(mean(steps(settings.panicWindow().value(), now)));
    panic(sudden >= settings.panic() * ready, now.time().value());
    int wanted = (int) Math.min(Math.max(stable, least), most);
    if (panicking) {
      int high = (int) Math.min(Math.max(sudden, least), most);
      mostInPanic = Math.max(mostInPanic, Math.max(wanted, high));
      wanted = mostInPanic;
    }
    return wanted == 0 ? last(now) : keep(wanted);
  }

  /** The last instance stays for the grace period. */
  private int last(ScalingSample now) {
    if (Double.isNaN(emptySince)) {
      emptySince = now.time().value();
    }
    boolean over = now.time().value() >= emptySince + settings.grace().value();
    return over ? 0 : Math.min(1, now.instances());
  }

  private int keep(int wanted) {
    emptySince = Double.NaN;
    return wanted;
  }

  private void panic(boolean over, double time) {
    if (over) {
      panicking = true;
      panicSince = time;
    } else if (panicking && time > panicSince + settings.stable().value()) {
      panicking = false;
      mostInPanic = 0;
    }
  }

  private double instances(double load) {
    double wanted = Math.ceil(load / settings.utilisation() - NOISE);
    return Math.min(ElasticService.MOST_INSTANCES, wanted);
  }

  private void remember(ScalingSample now) {
    if (work.length == 0) {
      work = new double[steps(settings.stable().value(), now)];
    }
    work[samples % work.length] = now.busy() + now.waiting();
    samples++;
  }

  /** The mean of the last samples; of fewer at the beginning. */
  private double mean(int last) {
    int count = Math.min(last, Math.min(samples, work.length));
    double sum = 0;
    for (int i = 1; i <= count; i++) {
      sum += work[(samples - i) % work.length];
    }
    return sum / count;
  }

  private static int steps(double window, ScalingSample now) {
    double steps = Math.floor(window / now.step().value() + NOISE);
    return (int) Math.max(1, Math.min(1_000_000, steps));
  }
}
