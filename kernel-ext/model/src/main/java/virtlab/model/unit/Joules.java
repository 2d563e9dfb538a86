package virtlab.model.unit;

import virtlab.model.number.Digits;

/**
 * Energy: a watt for a second is a joule, a kilowatt for an hour 3.6 million. 0 or more.
 *
 * @param value a finite number of joules, 0 or more
 */
public record Joules(double value) implements Comparable<Joules> {
  /** No energy. */
  public static final Joules ZERO = new Joules(0);

  private static final double KWH = 3.6e6;

  /** Refuses a negative, infinite or undefined number. */
  public Joules {
    Require.atLeast("joules", value, 0.0);
    value += 0.0;
  }

  /** Joules. */
  public static Joules of(double value) {
    return new Joules(value);
  }

  /** Kilowatt hours. */
  public static Joules kwh(double value) {
    return new Joules(value * KWH);
  }

  /** The sum. */
  public Joules plus(Joules other) {
    return new Joules(value + other.value);
  }

  /** The difference; refuses to go below zero. */
  public Joules minus(Joules other) {
    return new Joules(value - other.value);
  }

  /** The energy in kilowatt hours, for axes and bills. */
  public double toKwh() {
    return value / KWH;
  }

  @Override
  public int compareTo(Joules other) {
    return Double.compare(value, other.value);
  }

  /** For example "36 kJ" or "4.8 kWh": kilowatt hours from one tenth of one on. */
  @Override
  public String toString() {
    if (value >= KWH / 10) {
      return Digits.of(toKwh()) + " kWh";
    }
    return value >= 1e3 ? Digits.of(value / 1e3) + " kJ" : Digits.of(value) + " J";
  }
}
