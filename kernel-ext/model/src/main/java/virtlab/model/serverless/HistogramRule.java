package virtlab.model.serverless;

/** The gap that a share of the gaps does not exceed, from a histogram by the minute. */
final class HistogramRule implements KeepAlive.IdleRule {
  private static final int BINS = 240;
  private static final double MINUTE = 60;
  private static final int FEW = 10;

  private final double share;
  private final double start;
  private final int[] bins = new int[BINS];
  private int inside;
  private int seen;
  private double kept;

  HistogramRule(double share, double start) {
    this.share = share;
    this.start = start;
    this.kept = start;
  }

  @Override
  public double seconds() {
    return kept;
  }

  @Override
  public void gap(double seconds) {
    seen++;
    if (seconds < BINS * MINUTE) {
      bins[(int) (seconds / MINUTE)]++;
      inside++;
    }
    if (seen >= FEW) {
      kept = inside >= share * seen ? quantile() : start;
    }
  }

  private double quantile() {
    double wanted = share * seen;
    int sum = 0;
    int bin = 0;
    while (bin < BINS - 1 && (sum += bins[bin]) < wanted) {
      bin++;
    }
    return (bin + 1) * MINUTE;
  }
}
