package virtlab.model.migration;

import virtlab.model.unit.Bytes;
import virtlab.model.unit.Require;

/**
 * When pre-copy stops the VM (rules: exercise E08).
 *
 * @param threshold at most this much left: converged
 * @param rounds the most rounds, the first included, at least 1
 * @param traffic the most that may be sent, the rest included; {@link #UNLIMITED} for no budget
 */
public record StopRule(Bytes threshold, int rounds, Bytes traffic) {
  /** No budget. */
  public static final Bytes UNLIMITED = new Bytes(Long.MAX_VALUE);

  /** Refuses less than one round. */
  public StopRule {
    Require.atLeast("rounds", rounds, 1L);
  }

  /** At most 256 KiB left (Clark et al., NSDI 2005, section 5.3) or 30 rounds; no budget. */
  public static StopRule standard() {
    return new StopRule(Bytes.kib(256), 30, UNLIMITED);
  }

  /** The same with another threshold. */
  public StopRule withThreshold(Bytes other) {
    return new StopRule(other, rounds, traffic);
  }

  /** The same with another number of rounds. */
  public StopRule withRounds(int other) {
    return new StopRule(threshold, other, traffic);
  }

  /** The same with a traffic budget. */
  public StopRule withTraffic(Bytes other) {
    return new StopRule(threshold, rounds, other);
  }
}
