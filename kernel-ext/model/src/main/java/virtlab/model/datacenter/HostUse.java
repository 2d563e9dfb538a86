package virtlab.model.datacenter;

import virtlab.model.host.Host;
import virtlab.model.number.Digits;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * How much one host was used.
 *
 * @param host which
 * @param busy computing time that it gave to VMs, in seconds of one core
 * @param up how long it was there
 * @param down how long it was not
 * @param failures how often it failed
 * @param placed how many times a VM was started there or moved there
 */
public record HostUse(Host host, Seconds busy, Seconds up, Seconds down, int failures, int placed) {
  /** Refuses negative numbers. */
  public HostUse {
    Require.atLeast("host " + host.id() + ": failures", failures, 0L);
    Require.atLeast("host " + host.id() + ": VMs placed", placed, 0L);
  }

  /** The part of its processors' time that it gave away while it was there, 0 to 1. */
  public double utilisation() {
    double most = host.capacity().cores().count() * up.value();
    return most == 0 ? 0 : Math.min(1, busy.value() / most);
  }

  /** The part of the time in which it was there, 0 to 1; 1 of no time at all. */
  public double availability() {
    double all = up.value() + down.value();
    return all == 0 ? 1 : up.value() / all;
  }

  /** For example "host h1: 43.2 % used, 12 VMs placed, 1 failure, down for 300 s". */
  @Override
  public String toString() {
    return "host "
        + host.id()
        + ": "
        + Digits.of(100 * utilisation(), 1)
        + " % used, "
        + placed
        + (placed == 1 ? " VM placed, " : " VMs placed, ")
        + failures
        + (failures == 1 ? " failure, down for " : " failures, down for ")
        + down;
  }
}
