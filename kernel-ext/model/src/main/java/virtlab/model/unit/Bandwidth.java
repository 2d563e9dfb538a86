package virtlab.model.unit;

import virtlab.model.number.Digits;

/**
 * A rate of data in whole bits per second, 0 to 2^63 − 1; prefixes are decimal, as on every network
 * card.
 *
 * @param bitsPerSecond 0 to 2^63 − 1
 */
public record Bandwidth(long bitsPerSecond) implements Comparable<Bandwidth> {
  /** No traffic at all. */
  public static final Bandwidth ZERO = new Bandwidth(0);

  /** Refuses a negative rate. */
  public Bandwidth {
    Require.atLeast("bandwidth in bit/s", bitsPerSecond, 0L);
  }

  /** Bits per second. */
  public static Bandwidth bits(long bitsPerSecond) {
    return new Bandwidth(bitsPerSecond);
  }

  /** Kilobits per second, 1000 bits each. */
  public static Bandwidth kbit(double count) {
    return new Bandwidth(Require.whole("kbit/s", count, 1e3));
  }

  /** Megabits per second, 1000^2 bits each. */
  public static Bandwidth mbit(double count) {
    return new Bandwidth(Require.whole("Mbit/s", count, 1e6));
  }

  /** Gigabits per second, 1000^3 bits each. */
  public static Bandwidth gbit(double count) {
    return new Bandwidth(Require.whole("Gbit/s", count, 1e9));
  }

  /** Bytes per second, 8 bits each. */
  public static Bandwidth bytes(long bytesPerSecond) {
    return new Bandwidth(Require.between("byte/s", bytesPerSecond, 0, Long.MAX_VALUE / 8) * 8);
  }

  /** Mebibytes per second, 8 · 1024^2 bits each, as hypervisors state migration speeds. */
  public static Bandwidth mib(double count) {
    return new Bandwidth(Require.whole("MiB/s", count, 8.0 * (1L << 20)));
  }

  /** The rate at which an amount was moved in a time; the time must be above 0. */
  public static Bandwidth of(Bytes amount, Seconds time) {
    if (time.value() <= 0) {
      throw new IllegalArgumentException("time: found 0 s, allowed is more than 0 s");
    }
    return new Bandwidth(Require.whole("bit/s", 8.0 * amount.count() / time.value(), 1));
  }

  /** The sum. */
  public Bandwidth plus(Bandwidth other) {
    return new Bandwidth(Require.sum("bandwidth in bit/s", bitsPerSecond, other.bitsPerSecond));
  }

  /** The difference; refuses to go below zero. */
  public Bandwidth minus(Bandwidth other) {
    return new Bandwidth(bitsPerSecond - other.bitsPerSecond);
  }

  /** What flows in a time, rounded to whole bytes. */
  public Bytes during(Seconds time) {
    return new Bytes(Require.whole("seconds", time.value(), bitsPerSecond / 8.0));
  }

  /** The smaller of two rates. */
  public Bandwidth min(Bandwidth other) {
    return bitsPerSecond <= other.bitsPerSecond ? this : other;
  }

  /** Megabits per second, for axes and formulas. */
  public double toMbit() {
    return bitsPerSecond / 1e6;
  }

  /** Gigabits per second, for axes and formulas. */
  public double toGbit() {
    return bitsPerSecond / 1e9;
  }

  @Override
  public int compareTo(Bandwidth other) {
    return Long.compare(bitsPerSecond, other.bitsPerSecond);
  }

  /** For example "10 Gbit/s" or "2.5 Mbit/s". */
  @Override
  public String toString() {
    if (bitsPerSecond >= 1_000_000_000L) {
      return Digits.of(bitsPerSecond / 1e9) + " Gbit/s";
    }
    if (bitsPerSecond >= 1_000_000L) {
      return Digits.of(bitsPerSecond / 1e6) + " Mbit/s";
    }
    return bitsPerSecond >= 1_000L
        ? Digits.of(bitsPerSecond / 1e3) + " kbit/s"
        : bitsPerSecond + " bit/s";
  }
}
