package virtlab.model.sharing;

import virtlab.model.unit.Cpu;
import virtlab.model.unit.Require;

/**
 * What one VM wants of a host's processors, and what it may have.
 *
 * @param vm whose claim
 * @param demand what it could use
 * @param limit the most it may get (Xen: cap; cgroups: quota / period); {@link #UNLIMITED} for none
 * @param reservation what it is promised if it wants it, at most its limit
 * @param weight its shares, 1 to 10000 (Xen's default is 256, cgroup v2's 100, used here)
 */
public record CpuClaim(String vm, Cpu demand, Cpu limit, Cpu reservation, int weight) {
  /** No limit but the host. */
  public static final Cpu UNLIMITED = new Cpu(Long.MAX_VALUE);

  /** Refuses a missing name, a weight outside 1 to 10000, a reservation above the limit. */
  public CpuClaim {
    Require.name("VM", vm);
    Require.between("VM " + vm + ": weight", weight, 1, 10_000);
    if (reservation.compareTo(limit) > 0) {
      throw new IllegalArgumentException(
          "VM "
              + vm
              + ": found a reservation of "
              + reservation
              + ", allowed is at most its limit of "
              + limit);
    }
  }

  /** A claim with weight 100, no limit and no reservation. */
  public static CpuClaim of(String vm, Cpu demand) {
    return new CpuClaim(vm, demand, UNLIMITED, Cpu.ZERO, 100);
  }

  /** The same with a limit. */
  public CpuClaim withLimit(Cpu other) {
    return new CpuClaim(vm, demand, other, reservation, weight);
  }

  /** The same with a reservation. */
  public CpuClaim withReservation(Cpu other) {
    return new CpuClaim(vm, demand, limit, other, weight);
  }

  /** The same with another weight. */
  public CpuClaim withWeight(int other) {
    return new CpuClaim(vm, demand, limit, reservation, other);
  }

  Claim inNanoCores() {
    return new Claim(vm, demand.nanoCores(), limit.nanoCores(), reservation.nanoCores(), weight);
  }
}
