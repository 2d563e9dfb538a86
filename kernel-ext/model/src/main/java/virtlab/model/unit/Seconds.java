package virtlab.model.unit;

import virtlab.model.number.Digits;

/**
 * A span of simulated time in seconds; a finite number, 0 or more.
 *
 * @param value a finite number of seconds, 0 or more
 */
public record Seconds(double value) implements Comparable<Seconds> {
  /** No time at all. */
  public static final Seconds ZERO = new Seconds(0);

  /** Refuses a negative, infinite or undefined number. */
  public Seconds {
    Require.atLeast("seconds", value, 0.0);
    value += 0.0;
  }

  /** Seconds. */
  public static Seconds of(double value) {
    return new Seconds(value);
  }

  /** Thousandths of a second. */
  public static Seconds millis(double value) {
    return new Seconds(value / 1e3);
  }

  /** Millionths of a second. */
  public static Seconds micros(double value) {
    return new Seconds(value / 1e6);
  }

  /** The sum. */
  public Seconds plus(Seconds other) {
    return new Seconds(value + other.value);
  }

  /** The time in milliseconds, for axes and formulas. */
  public double toMillis() {
    return value * 1e3;
  }

  @Override
  public int compareTo(Seconds other) {
    return Double.compare(value, other.value);
  }

  /** For example "32 s", "210 ms" or "0.4 µs". */
  @Override
  public String toString() {
    if (value >= 1 || value == 0) {
      return Digits.of(value) + " s";
    }
    return value >= 1e-3 ? Digits.of(value * 1e3) + " ms" : Digits.of(value * 1e6) + " µs";
  }
}
