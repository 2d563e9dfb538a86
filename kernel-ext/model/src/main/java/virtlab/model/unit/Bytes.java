package virtlab.model.unit;

import virtlab.model.number.Digits;

/**
 * An amount of memory, storage or traffic in whole bytes, 0 to 2^63 − 1.
 *
 * <p>RAM is counted in binary prefixes (1 GiB = 1024^3 bytes), disks and links in decimal ones (1
 * GB = 1000^3 bytes); both are offered by name, so that no number is ambiguous.
 *
 * @param count 0 to 2^63 − 1
 */
public record Bytes(long count) implements Comparable<Bytes> {
  /** Nothing. */
  public static final Bytes ZERO = new Bytes(0);

  private static final long KIB = 1L << 10;
  private static final long MIB = 1L << 20;
  private static final long GIB = 1L << 30;
  private static final long TIB = 1L << 40;

  /** Refuses a negative count. */
  public Bytes {
    Require.atLeast("bytes", count, 0L);
  }

  /** This many bytes. */
  public static Bytes of(long count) {
    return new Bytes(count);
  }

  /** Kibibytes, 1024 bytes each. */
  public static Bytes kib(double count) {
    return new Bytes(Require.whole("KiB", count, KIB));
  }

  /** Mebibytes, 1024^2 bytes each. */
  public static Bytes mib(double count) {
    return new Bytes(Require.whole("MiB", count, MIB));
  }

  /** Gibibytes, 1024^3 bytes each. */
  public static Bytes gib(double count) {
    return new Bytes(Require.whole("GiB", count, GIB));
  }

  /** Tebibytes, 1024^4 bytes each. */
  public static Bytes tib(double count) {
    return new Bytes(Require.whole("TiB", count, TIB));
  }

  /** Kilobytes, 1000 bytes each. */
  public static Bytes kb(double count) {
    return new Bytes(Require.whole("kB", count, 1e3));
  }

  /** Megabytes, 1000^2 bytes each. */
  public static Bytes mb(double count) {
    return new Bytes(Require.whole("MB", count, 1e6));
  }

  /** Gigabytes, 1000^3 bytes each. */
  public static Bytes gb(double count) {
    return new Bytes(Require.whole("GB", count, 1e9));
  }

  /** Terabytes, 1000^4 bytes each. */
  public static Bytes tb(double count) {
    return new Bytes(Require.whole("TB", count, 1e12));
  }

  /** The sum. */
  public Bytes plus(Bytes other) {
    return new Bytes(Require.sum("bytes", count, other.count));
  }

  /** The difference; refuses to go below zero. */
  public Bytes minus(Bytes other) {
    return new Bytes(count - other.count);
  }

  /** How long this takes at a steady bandwidth: 8 · bytes / (bits per second). */
  public Seconds at(Bandwidth bandwidth) {
    Require.atLeast("bandwidth in bit/s", bandwidth.bitsPerSecond(), 1L);
    return Seconds.of(8.0 * count / bandwidth.bitsPerSecond());
  }

  /** The amount in mebibytes, for axes and formulas. */
  public double toMib() {
    return (double) count / MIB;
  }

  /** The amount in gibibytes, for axes and formulas. */
  public double toGib() {
    return (double) count / GIB;
  }

  /** The amount in megabytes (1000^2), for axes and formulas. */
  public double toMb() {
    return count / 1e6;
  }

  /** The amount in gigabytes (1000^3), for axes and formulas. */
  public double toGb() {
    return count / 1e9;
  }

  @Override
  public int compareTo(Bytes other) {
    return Long.compare(count, other.count);
  }

  /** For example "4 GiB", "500 GB" or "512 B": binary unless only the decimal prefix is even. */
  @Override
  public String toString() {
    if (count >= 1_000_000 && count % 1_000_000 == 0 && count % MIB != 0) {
      return decimal();
    }
    if (count >= TIB) {
      return Digits.of((double) count / TIB) + " TiB";
    }
    if (count >= GIB) {
      return Digits.of((double) count / GIB) + " GiB";
    }
    if (count >= MIB) {
      return Digits.of((double) count / MIB) + " MiB";
    }
    return count >= KIB ? Digits.of((double) count / KIB) + " KiB" : count + " B";
  }

  private String decimal() {
    if (count >= 1_000_000_000_000L) {
      return Digits.of(count / 1e12) + " TB";
    }
    return count >= 1_000_000_000L
        ? Digits.of(count / 1e9) + " GB"
        : Digits.of(count / 1e6) + " MB";
  }
}
