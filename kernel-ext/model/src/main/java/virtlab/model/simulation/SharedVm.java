package virtlab.model.simulation;

import virtlab.model.number.Digits;
import virtlab.model.sharing.CpuClaim;
import virtlab.model.unit.Require;

/**
 * What a VM received in a simulation.
 *
 * @param claim its claim when it was placed
 * @param host its host's place in the list of hosts
 * @param wanted the computing time that it wanted, in seconds of one core
 * @param received the computing time that it received, in seconds of one core
 * @param finish when its work ended, in seconds; infinite if it had none or still has some
 */
public record SharedVm(CpuClaim claim, int host, double wanted, double received, double finish) {
  /** Refuses values outside their ranges. */
  public SharedVm {
    Require.atLeast("VM " + claim.vm() + ": host", host, 0L);
    Require.atLeast("VM " + claim.vm() + ": computing time wanted", wanted, 0.0);
    Require.atLeast("VM " + claim.vm() + ": computing time received", received, 0.0);
    Require.between("VM " + claim.vm() + ": finish", finish, 0, Double.POSITIVE_INFINITY);
  }

  /** The computing time that others took from it, or its limit withheld: its steal time. */
  public double stolen() {
    return Math.max(0, wanted - received);
  }

  /** For example "shop: 8 of 10 s of computing time, 2 s stolen". */
  @Override
  public String toString() {
    return claim.vm()
        + ": "
        + Digits.of(received)
        + " of "
        + Digits.of(wanted)
        + " s of computing time, "
        + Digits.of(stolen())
        + " s stolen";
  }
}
