package virtlab.model.unit;

import java.util.List;
import virtlab.model.number.Digits;

/**
 * Refuses a wrong number or name with one sentence: what it is about, what was found, what is
 * allowed.
 */
public final class Require {
  private Require() {}

  /** Returns the value if it is at least {@code low}. */
  public static long atLeast(String subject, long value, long low) {
    if (value < low) {
      throw new IllegalArgumentException(
          subject + ": found " + value + ", allowed is " + low + " or more");
    }
    return value;
  }

  /** Returns the value if it lies between both bounds, themselves included. */
  public static long between(String subject, long value, long low, long high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          subject + ": found " + value + ", allowed are " + low + " to " + high);
    }
    return value;
  }

  /** Returns the number of one of {@code count} things, which are counted from 0. */
  public static int index(String subject, int value, int count) {
    if (count == 0) {
      throw new IllegalArgumentException(
          subject + ": found " + value + ", allowed is none, because there is none");
    }
    return (int) between(subject, value, 0, count - 1L);
  }

  /** Returns the value if it is a number, at least {@code low}, and not infinite. */
  public static double atLeast(String subject, double value, double low) {
    if (!(value >= low) || Double.isInfinite(value)) {
      throw refused(subject, value, finite(value) + Digits.exact(low) + " or more");
    }
    return value;
  }

  /** Returns the value if it is a number above {@code low}, and not infinite. */
  public static double above(String subject, double value, double low) {
    if (!(value > low) || Double.isInfinite(value)) {
      throw refused(subject, value, finite(value) + "more than " + Digits.exact(low));
    }
    return value;
  }

  /** Returns the value if it is a number between both bounds, themselves included. */
  public static double between(String subject, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          subject
              + ": found "
              + Digits.exact(value)
              + ", allowed are "
              + Digits.exact(low)
              + " to "
              + Digits.exact(high));
    }
    return value;
  }

  /** Returns the percentile if it is a number above 0, at most 100. */
  public static double percentile(double percent) {
    if (!(percent > 0 && percent <= 100)) {
      throw new IllegalArgumentException(
          "percentile: found "
              + Digits.exact(percent)
              + ", allowed is more than 0 and at most 100");
    }
    return percent;
  }

  /** Returns the value if it is a number and not infinite. */
  public static double finite(String subject, double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw refused(subject, value, "a finite number");
    }
    return value;
  }

  private static String finite(double value) {
    return Double.isInfinite(value) ? "a finite number, " : "";
  }

  private static IllegalArgumentException refused(String subject, double value, String allowed) {
    return new IllegalArgumentException(
        subject + ": found " + Digits.exact(value) + ", allowed is " + allowed);
  }

  /**
   * What to throw where a name is not known.
   *
   * @param known the names that are
   */
  public static IllegalArgumentException unknown(String kind, String name, List<String> known) {
    String allowed = known.isEmpty() ? "none" : String.join(", ", known);
    return new IllegalArgumentException(
        kind
            + ": found "
            + name
            + (known.size() == 1 || known.isEmpty() ? ", allowed is " : ", allowed are ")
            + allowed);
  }

  /** Returns the name if it has a visible character. */
  public static String name(String subject, String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(
          subject
              + ": found "
              + (value == null ? "null" : "an empty name")
              + ", allowed is a name");
    }
    return value;
  }

  /** Returns {@code count · size} rounded to a whole number, or refuses what a long cannot hold. */
  static long whole(String subject, double count, double size) {
    double product = atLeast(subject, count, 0.0) * size;
    if (product >= 9.2e18) {
      throw new IllegalArgumentException(
          subject
              + ": found "
              + Digits.exact(count)
              + ", allowed is at most "
              + Digits.of(9.2e18 / size));
    }
    return (long) Math.floor(product + 0.5);
  }

  /** Returns the sum, or refuses one that a long cannot hold. */
  static long sum(String subject, long a, long b) {
    long sum = a + b;
    if (sum < a) {
      throw new IllegalArgumentException(
          subject
              + ": "
              + a
              + " + "
              + b
              + " is too large, allowed is a sum up to "
              + Long.MAX_VALUE);
    }
    return sum;
  }
}
