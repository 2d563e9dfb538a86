package virtlab.model.number;

/**
 * The natural logarithm from plain arithmetic: the same digits on every JDK and in a browser. At
 * most 1 unit in the last place from {@code StrictMath.log}.
 *
 * <p>x = 2^k · (1 + f) with 1 + f between √½ and √2; with s = f / (2 + f), log(1 + f) = 2 · (s +
 * s³/3 + s⁵/5 + …). Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, 4.1.27
 * and 6.1.41.
 */
public final class Logarithm {
  private static final double LN2_HIGH = 6.93147180369123816490e-01;
  private static final double LN2_LOW = 1.90821492927058770002e-10;
  private static final double ROOT_OF_TWO = 1.4142135623730951;
  private static final double HALF_LOG_OF_TWO_PI = 0.9189385332046727;
  private static final int LAST_POWER = 25;
  private static final int SMALL_FACTORIALS = 16;

  private Logarithm() {}

  /** log x; minus infinity for 0, not a number below 0 and for not a number. */
  public static double of(double x) {
    if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
      return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
    }
    boolean subnormal = x < Double.MIN_NORMAL;
    long bits = Double.doubleToLongBits(subnormal ? x * 0x1p54 : x);
    int k = (int) (bits >>> 52) - 1023 - (subnormal ? 54 : 0);
    double m = Double.longBitsToDouble((bits & 0xFFFFFFFFFFFFFL) | (1023L << 52));
    if (m > ROOT_OF_TWO) {
      m /= 2;
      k++;
    }
    return near(m - 1, k);
  }

  /** log(1 + f) + k · log 2, the large terms added last. */
  private static double near(double f, int k) {
    double s = f / (2 + f);
    double square = s * s;
    double sum = 0;
    for (int n = LAST_POWER; n >= 3; n -= 2) {
      sum = (sum + 2.0 / n) * square;
    }
    // 2s = f − f²/2 + s · f²/2, where f is exact
    double half = f * f / 2;
    return k * LN2_HIGH - ((half - (s * (half + sum) + k * LN2_LOW)) - f);
  }

  /** log(n!) by Stirling's series, to 1e-15 relative; refuses a negative n. */
  public static double ofFactorial(long n) {
    if (n < 0) {
      throw new IllegalArgumentException("factorial: found " + n + ", allowed is 0 or more");
    }
    if (n < SMALL_FACTORIALS) {
      long product = 1;
      for (long i = 2; i <= n; i++) {
        product *= i;
      }
      return of(product);
    }
    double inverse = 1.0 / n;
    double square = inverse * inverse;
    double series =
        inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680))));
    return (n + 0.5) * of(n) - n + HALF_LOG_OF_TWO_PI + series;
  }
}
