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
  private static final long FRACTION = 0xFFFFFFFFFFFFFL;
  private static final long FRACTION_OF_ROOT_TWO =
      Double.doubleToLongBits(1.4142135623730951) & FRACTION;
  private static final double HALF_LOG_OF_TWO_PI = 0.9189385332046727;
  private static final int SMALL_FACTORIALS = 16;

  private Logarithm() {}

  /** log x; minus infinity for 0, not a number below 0 and for not a number. */
  public static double of(double x) {
    if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
      return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
    }
    boolean subnormal = x < Double.MIN_NORMAL;
    long bits = Double.doubleToLongBits(subnormal ? x * 0x1p54 : x);
    return near(around(bits) - 1, exponent(bits) - (subnormal ? 54 : 0));
  }

  /**
   * Replaces each value by its logarithm: the same digits as one by one, several times as fast,
   * because a processor works on several values at a time.
   */
  public static void ofEach(double[] values) {
    double[] near = new double[values.length];
    double[] exponents = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      long bits = Double.doubleToLongBits(values[i]);
      near[i] = around(bits) - 1;
      exponents[i] = exponent(bits);
    }
    for (int i = 0; i < values.length; i++) {
      double x = values[i];
      values[i] =
          x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY
              ? near(near[i], exponents[i])
              : of(x);
    }
  }

  /** 1 if the fraction lies above that of √2, else 0: no branch, which would be guessed wrong. */
  private static long above(long bits) {
    return (FRACTION_OF_ROOT_TWO - (bits & FRACTION)) >>> 63;
  }

  /** The number times a power of two that brings it between √½ and √2. */
  private static double around(long bits) {
    return Double.longBitsToDouble((bits & FRACTION) | ((1023L - above(bits)) << 52));
  }

  private static double exponent(long bits) {
    return (int) (bits >>> 52) - 1023 + (int) above(bits);
  }

  /** log(1 + f) + k · log 2, the large terms added last. */
  private static double near(double f, double k) {
    double s = f / (2 + f);
    double z = s * s;
    double sum = 2.0 / 25 * z;
    sum = (sum + 2.0 / 23) * z;
    sum = (sum + 2.0 / 21) * z;
    sum = (sum + 2.0 / 19) * z;
    sum = (sum + 2.0 / 17) * z;
    sum = (sum + 2.0 / 15) * z;
    sum = (sum + 2.0 / 13) * z;
    sum = (sum + 2.0 / 11) * z;
    sum = (sum + 2.0 / 9) * z;
    sum = (sum + 2.0 / 7) * z;
    sum = (sum + 2.0 / 5) * z;
    sum = (sum + 2.0 / 3) * z;
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
