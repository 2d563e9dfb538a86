package virtlab.model.serverless;

/** A multiple of the weighted mean gap. */
final class AdaptiveRule implements KeepAlive.IdleRule {
  private static final double WEIGHT = 0.125;

  private final double factor;
  private double kept;
  private double mean;

  AdaptiveRule(double factor, double start) {
    this.factor = factor;
    this.kept = start;
  }

  @Override
  public double seconds() {
    return kept;
  }

  @Override
  public void gap(double seconds) {
    mean = mean == 0 ? seconds : mean + WEIGHT * (seconds - mean);
    kept = factor * mean;
  }
}
