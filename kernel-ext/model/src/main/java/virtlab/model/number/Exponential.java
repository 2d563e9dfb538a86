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

  private Exponential() {}

  /** e^x; 0 below −745.2, infinite above 709.78, not a number for not a number. */
  public static double of(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (x > LARGEST) {
      return Double.POSITIVE_INFINITY;
    }
    if (x < -745.2) {
      return 0;
    }
    int k = (int) Math.floor(x * INVERSE_LN2 + 0.5);
    double high = x - k * LN2_HIGH;
    double low = k * LN2_LOW;
    return scaled(1 + tail(high, low), k);
  }

  /** e^(high − low) − 1 for |high − low| ≤ 0.35, by the Taylor series, small terms first. */
  private static double tail(double high, double low) {
    double r = high - low;
    double error = (high - r) - low;
    double sum = 0;
    for (int n = 16; n >= 3; n--) {
      sum = (sum + 1) * r / n;
    }
    // r + r²/2 · (1 + sum) with the rounding error of r added last
    return r + (r * r / 2 * (1 + sum) + error);
  }

  private static double scaled(double value, int k) {
    int half = k / 2;
    return value * power(half) * power(k - half);
  }

  private static double power(int exponent) {
    return Double.longBitsToDouble((exponent + 1023L) << 52);
  }
}
