package virtlab.model.unit;

import virtlab.model.number.Digits;

/**
 * Computing time per time: 1 is one core, fully used. Kept in whole billionths of a core, so that
 * shares add up exactly.
 *
 * @param nanoCores billionths of a core, 0 to 2^63 − 1
 */
public record Cpu(long nanoCores) implements Comparable<Cpu> {
  /** No computing time. */
  public static final Cpu ZERO = new Cpu(0);

  private static final double ONE_CORE = 1e9;

  /** Refuses a negative amount. */
  public Cpu {
    Require.atLeast("CPU in billionths of a core", nanoCores, 0L);
  }

  /** So many cores, fractions allowed. */
  public static Cpu cores(double count) {
    return new Cpu(Require.whole("CPU in cores", count, ONE_CORE));
  }

  /** So many hundredths of one core: 50 is half a core, as in Xen's cap. */
  public static Cpu percent(double percent) {
    return new Cpu(Require.whole("CPU in percent of a core", percent, ONE_CORE / 100));
  }

  /** The sum. */
  public Cpu plus(Cpu other) {
    return new Cpu(Require.sum("CPU in billionths of a core", nanoCores, other.nanoCores));
  }

  /** The difference; refuses to go below zero. */
  public Cpu minus(Cpu other) {
    return new Cpu(nanoCores - other.nanoCores);
  }

  /** The amount in cores, for axes and formulas. */
  public double toCores() {
    return nanoCores / ONE_CORE;
  }

  @Override
  public int compareTo(Cpu other) {
    return Long.compare(nanoCores, other.nanoCores);
  }

  /** For example "2.5 cores". */
  @Override
  public String toString() {
    return Digits.of(toCores()) + (nanoCores == 1_000_000_000L ? " core" : " cores");
  }
}
