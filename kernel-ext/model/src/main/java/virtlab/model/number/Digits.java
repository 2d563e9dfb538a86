package virtlab.model.number;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Writes numbers with a point and without grouping, the same on every JDK, system and locale.
 *
 * <p>{@code Double.toString} is avoided because its digits changed between JDK 17 and 19.
 */
public final class Digits {
  private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};
  private static final int LONGEST = 20;
  private static final int ENOUGH = 17;

  private Digits() {}

  /**
   * Writes a value rounded half away from zero, without trailing zeros: {@code of(2.50, 3)} is
   * "2.5".
   *
   * @param value any number; beyond 9e12 the fraction is dropped
   * @param decimals how many digits after the point at most, 0 to 6
   */
  public static String of(double value, int decimals) {
    if (decimals < 0 || decimals >= POWERS.length) {
      throw new IllegalArgumentException(
          "decimals: found " + decimals + ", allowed are 0 to " + (POWERS.length - 1));
    }
    if (Double.isNaN(value)) {
      return "not a number";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "infinite" : "-infinite";
    }
    double size = Math.abs(value);
    String digits = size >= 9e12 ? large(size) : small(size, decimals);
    return value < 0 && !digits.equals("0") ? "-" + digits : digits;
  }

  /** Writes with at most three digits after the point. */
  public static String of(double value) {
    return of(value, 3);
  }

  /**
   * Writes as many digits as it takes to tell this number from every other: "0.1", "-1E-9"; for
   * messages, in which a value just beyond a bound must not look like the bound.
   */
  public static String exact(double value) {
    String plain = of(value, POWERS.length - 1);
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return plain;
    }
    if (plain.length() <= LONGEST && Double.parseDouble(plain) == value) {
      return plain;
    }
    BigDecimal all = new BigDecimal(value);
    BigDecimal rounded = all;
    for (int digits = 1; digits <= ENOUGH; digits++) {
      rounded = all.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        break;
      }
    }
    return rounded.stripTrailingZeros().toString();
  }

  private static String large(double size) {
    return size < 9e18
        ? Long.toString((long) size)
        : new BigDecimal(size).toBigInteger().toString();
  }

  private static String small(double size, int decimals) {
    long power = POWERS[decimals];
    long scaled = (long) Math.floor(size * power + 0.5);
    long whole = scaled / power;
    long rest = scaled % power;
    if (rest == 0) {
      return Long.toString(whole);
    }
    StringBuilder fraction = new StringBuilder(Long.toString(rest));
    while (fraction.length() < decimals) {
      fraction.insert(0, '0');
    }
    int end = fraction.length();
    while (fraction.charAt(end - 1) == '0') {
      end--;
    }
    return whole + "." + fraction.substring(0, end);
  }
}
