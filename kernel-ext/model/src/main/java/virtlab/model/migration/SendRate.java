package virtlab.model.migration;

import virtlab.model.unit.Bandwidth;

/**
 * How fast each round is sent: next = clamp(dirtied / time + step, least, most), the last one at
 * {@code last}. A fixed rate is the case least = most.
 *
 * <p>Source: Clark et al., NSDI 2005, section 5.3 (first round 100 Mbit/s, then the last dirty rate
 * + 50 Mbit/s).
 *
 * @param least the first round's rate, and the least, above 0
 * @param step what is added to the dirty rate of the last round
 * @param most the most while the VM runs, at least {@code least}
 * @param last the rate while the VM is stopped, above 0
 */
public record SendRate(Bandwidth least, Bandwidth step, Bandwidth most, Bandwidth last) {
  /** Refuses a rate of 0 and a most below the least. */
  public SendRate {
    if (least.bitsPerSecond() == 0 || last.bitsPerSecond() == 0) {
      throw new IllegalArgumentException("bandwidth: found 0 bit/s, allowed is more than 0 bit/s");
    }
    if (most.compareTo(least) < 0) {
      throw new IllegalArgumentException(
          "most bandwidth: found " + most + ", allowed is " + least + " or more");
    }
  }

  /** Every round at the same rate. */
  public static SendRate fixed(Bandwidth rate) {
    return new SendRate(rate, Bandwidth.ZERO, rate, rate);
  }

  /** Clark's rule: from {@code least}, dirty rate + 50 Mbit/s, up to {@code most}. */
  public static SendRate adaptive(Bandwidth least, Bandwidth most) {
    return new SendRate(least, Bandwidth.mbit(50), most, most);
  }

  /** The same with another rate while the VM is stopped. */
  public SendRate withLast(Bandwidth other) {
    return new SendRate(least, step, most, other);
  }

  /**
   * Whether every round is sent at the same rate, so that a round that does not shrink never will.
   */
  boolean isFixed() {
    return least.equals(most);
  }

  /** The rate wanted after a round: of so many pages at a rate, in which so many were dirtied. */
  Bandwidth wanted(Bandwidth rate, long sentPages, long dirtiedPages) {
    long dirtyRate = Pages.scaled(dirtiedPages, rate.bitsPerSecond(), Math.max(1, sentPages));
    long sum = dirtyRate + step.bitsPerSecond();
    return Bandwidth.bits(sum < 0 ? Long.MAX_VALUE : sum);
  }

  /** A wanted rate between the least and the most. */
  Bandwidth clamped(Bandwidth wanted) {
    return wanted.compareTo(least) < 0 ? least : wanted.min(most);
  }
}
