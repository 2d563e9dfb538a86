package virtlab.model.migration;

import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * When pre-copy stops the VM (rules: exercise E08).
 *
 * @param threshold at most this much left: converged
 * @param rounds the most rounds, the first included, 1 to 1,000,000
 * @param traffic the most that may be sent, the rest included; {@link #UNLIMITED} for no budget
 * @param downtime what is left can be sent in this time: converged; 0 s to look at the threshold
 *     only (QEMU, migration/options.c: 300 ms)
 * @param noProgress whether a round that would not be smaller than the last stops the VM
 * @param topRate whether a next rate above the most stops the VM (Clark et al., NSDI 2005, section
 *     5.3)
 */
public record StopRule(
    Bytes threshold,
    int rounds,
    Bytes traffic,
    Seconds downtime,
    boolean noProgress,
    boolean topRate) {
  /** No budget. */
  public static final Bytes UNLIMITED = new Bytes(Long.MAX_VALUE);

  /** Refuses less than one round, and more than a million. */
  public StopRule {
    Require.between("rounds", rounds, 1, 1_000_000);
  }

  /** The rules of exercise E08: threshold, no progress, rounds, traffic. */
  public StopRule(Bytes threshold, int rounds, Bytes traffic) {
    this(threshold, rounds, traffic, Seconds.ZERO, true, false);
  }

  /** At most 256 KiB left (Clark et al., NSDI 2005, section 5.3) or 30 rounds; no budget. */
  public static StopRule standard() {
    return new StopRule(Bytes.kib(256), 30, UNLIMITED);
  }

  /** The same with another threshold. */
  public StopRule withThreshold(Bytes other) {
    return new StopRule(other, rounds, traffic, downtime, noProgress, topRate);
  }

  /** The same with another number of rounds. */
  public StopRule withRounds(int other) {
    return new StopRule(threshold, other, traffic, downtime, noProgress, topRate);
  }

  /** The same with a traffic budget. */
  public StopRule withTraffic(Bytes other) {
    return new StopRule(threshold, rounds, other, downtime, noProgress, topRate);
  }

  /** The same with an allowed time for sending the rest. */
  public StopRule withDowntime(Seconds other) {
    return new StopRule(threshold, rounds, traffic, other, noProgress, topRate);
  }

  /** The same, but a round that does not shrink is sent all the same. */
  public StopRule goingOnWithoutProgress() {
    return new StopRule(threshold, rounds, traffic, downtime, false, topRate);
  }

  /** The same, but a next rate above the most stops the VM. */
  public StopRule stoppingAtTopRate() {
    return new StopRule(threshold, rounds, traffic, downtime, noProgress, true);
  }

  /** Whether so much memory, sent at this bandwidth with the VM stopped, is little enough. */
  boolean isReached(long pages, Bandwidth last) {
    Bytes left = Pages.bytes(pages);
    return left.compareTo(threshold) <= 0 || left.at(last).compareTo(downtime) <= 0;
  }
}
