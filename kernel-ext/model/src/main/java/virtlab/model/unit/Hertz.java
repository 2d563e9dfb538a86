package virtlab.model.unit;

import virtlab.model.number.Digits;

/**
 * A processor's clock in whole cycles per second, at least 1.
 *
 * @param cyclesPerSecond 1 to 2^63 − 1
 */
public record Hertz(long cyclesPerSecond) implements Comparable<Hertz> {
  /** Refuses a clock that stands still. */
  public Hertz {
    Require.atLeast("clock in Hz", cyclesPerSecond, 1L);
  }

  /** Cycles per second. */
  public static Hertz of(long cyclesPerSecond) {
    return new Hertz(cyclesPerSecond);
  }

  /** Millions of cycles per second. */
  public static Hertz mhz(double count) {
    return new Hertz(Require.whole("MHz", count, 1e6));
  }

  /** Billions of cycles per second. */
  public static Hertz ghz(double count) {
    return new Hertz(Require.whole("GHz", count, 1e9));
  }

  /** How long so many cycles take. */
  public Seconds cycles(long count) {
    return Seconds.of((double) Require.atLeast("cycles", count, 0L) / cyclesPerSecond);
  }

  @Override
  public int compareTo(Hertz other) {
    return Long.compare(cyclesPerSecond, other.cyclesPerSecond);
  }

  /** For example "2.4 GHz". */
  @Override
  public String toString() {
    return cyclesPerSecond >= 1_000_000_000L
        ? Digits.of(cyclesPerSecond / 1e9) + " GHz"
        : Digits.of(cyclesPerSecond / 1e6, 6) + " MHz";
  }
}
