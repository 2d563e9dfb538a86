package virtlab.model.number;

/**
 * e to the x from plain arithmetic: the same digits on every JDK and in a browser, where {@code
 * Math.exp} differs in the last ones. At most 1 unit in the last place from {@code StrictMath.exp}.
 */
public final class Exponential {
  private static final double LN2_HIGH = 6.93147180369123816490e-01;
  private static final double LN2_LOW = 1.90821492927058770002e-10;
  private static final double INVERSE_LN2 = 1.4426950408889634;
  private static final double LARGEST = 709.782712893384;
  private static final double SMALLEST = -745.2;
  private static final int LAST_POWER = 16;

  private Exponential() {}

  /** e^x; 0 below −745.2, infinite above 709.78, not a number for not a number. */
  public static double of(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (x > LARGEST) {
      return Double.POSITIVE_INFINITY;
    }
    if (x < SMALLEST) {
      return 0;
    }
    double k = Math.floor(x * INVERSE_LN2 + 0.5);
    double high = x - k * LN2_HIGH;
    double low = k * LN2_LOW;
    double r = high - low;
    double sum = 0;
    for (int n = LAST_POWER; n >= 3; n--) {
      sum = (sum + 1) * r / n;
    }
    return scaled(1 + tail(r, (high - r) - low, sum), (int) k);
  }

  /**
   * Replaces each value by e to its power: the same digits as one by one, several times as fast,
   * because a processor divides several values at a time.
   */
  public static void ofEach(double[] values) {
    double[] rest = new double[values.length];
    double[] sums = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double k = Math.floor(values[i] * INVERSE_LN2 + 0.5);
      rest[i] = (values[i] - k * LN2_HIGH) - k * LN2_LOW;
    }
    for (int n = LAST_POWER; n >= 3; n--) {
      addPower(sums, rest, n);
    }
    for (int i = 0; i < values.length; i++) {
      double x = values[i];
      if (x >= SMALLEST && x <= LARGEST) {
        double k = Math.floor(x * INVERSE_LN2 + 0.5);
        double high = x - k * LN2_HIGH;
        double low = k * LN2_LOW;
        double r = high - low;
        values[i] = scaled(1 + tail(r, (high - r) - low, sums[i]), (int) k);
      } else {
        values[i] = of(x);
      }
    }
  }

  private static void addPower(double[] sums, double[] rest, double n) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = (sums[i] + 1) * rest[i] / n;
    }
  }

  /**
   * e^(r + error) − 1 for |r| ≤ 0.35 by the Taylor series.
   *
   * @param sum r/3 + r²/12 + …, small terms first
   */
  private static double tail(double r, double error, double sum) {
    // r + r²/2 · (1 + sum) with the rounding error of r added last
    double small = r * r / 2 * (1 + sum) + error;
    return r + small;
  }

  private static double scaled(double value, int k) {
    int half = k / 2;
    return value * power(half) * power(k - half);
  }

  private static double power(int exponent) {
    return Double.longBitsToDouble((exponent + 1023L) << 52);
  }
}
