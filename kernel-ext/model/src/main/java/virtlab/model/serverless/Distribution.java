package virtlab.model.serverless;

import virtlab.model.number.RecordText;
import virtlab.model.random.RandomStream;

/** Random times in seconds that can be drawn one by one or, the same ones, many at once. */
interface Distribution {
  double next(RandomStream random);

  /** Fills an array with the next ones. */
  void fill(RandomStream random, double[] into);

  static Distribution exponential(double mean) {
    return new Exponential(mean);
  }

  static Distribution logNormal(double logMedian, double sigma) {
    return new LogNormal(logMedian, sigma);
  }

  /** Memoryless. */
  record Exponential(double mean) implements Distribution {
    @Override
    public double next(RandomStream random) {
      return random.exponential(mean);
    }

    @Override
    public void fill(RandomStream random, double[] into) {
      random.exponentials(mean, into);
    }

    @Override
    public String toString() {
      return RecordText.of("Exponential[mean]", mean);
    }
  }

  /** Its logarithm is normal. */
  record LogNormal(double logMedian, double sigma) implements Distribution {
    @Override
    public double next(RandomStream random) {
      return random.logNormal(logMedian, sigma);
    }

    @Override
    public void fill(RandomStream random, double[] into) {
      random.logNormals(logMedian, sigma, into);
    }

    @Override
    public String toString() {
      return RecordText.of("LogNormal[logMedian, sigma]", logMedian, sigma);
    }
  }
}
