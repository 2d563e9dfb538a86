package virtlab.model.unit;

import virtlab.model.number.Digits;

/**
 * Power: energy per time. A finite number, 0 or more.
 *
 * @param value a finite number of watts, 0 or more
 */
public record Watts(double value) implements Comparable<Watts> {
  /** No power. */
  public static final Watts ZERO = new Watts(0);

  /** Refuses a negative, infinite or undefined number. */
  public Watts {
    Require.atLeast("watts", value, 0.0);
    value += 0.0;
  }

  /** Watts. */
  public static Watts of(double value) {
    return new Watts(value);
  }

  /** Thousands of watts. */
  public static Watts kilo(double value) {
    return new Watts(value * 1e3);
  }

  /** The sum. */
  public Watts plus(Watts other) {
    return new Watts(value + other.value);
  }

  /** The energy of this power over a time. */
  public Joules over(Seconds time) {
    return Joules.of(value * time.value());
  }

  @Override
  public int compareTo(Watts other) {
    return Double.compare(value, other.value);
  }

  /** For example "200 W" or "1.5 kW". */
  @Override
  public String toString() {
    return value >= 1e3 ? Digits.of(value / 1e3) + " kW" : Digits.of(value) + " W";
  }
}
