package virtlab.model.resource;

import java.math.BigInteger;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;
import virtlab.model.unit.Require;

/**
 * How much of each resource a host promises, in percent of what it has: 100 is all of it, 200
 * twice.
 *
 * <p>Promising more than there is works as long as not all VMs want theirs at once. Rules: exercise
 * E01, here with whole bytes.
 *
 * @param cpu percent of the cores, 0 to 10000
 * @param ram percent of the memory, 0 to 10000
 * @param ssd percent of the SSD storage, 0 to 10000
 * @param hdd percent of the HDD storage, 0 to 10000
 */
public record Overcommitment(int cpu, int ram, int ssd, int hdd) {
  /** Promise what is there. */
  public static final Overcommitment NONE = new Overcommitment(100, 100, 100, 100);

  private static final int MOST = 10_000;

  /** Refuses percentages outside 0 to 10000. */
  public Overcommitment {
    Require.between("CPU overcommitment in percent", cpu, 0, MOST);
    Require.between("RAM overcommitment in percent", ram, 0, MOST);
    Require.between("SSD overcommitment in percent", ssd, 0, MOST);
    Require.between("HDD overcommitment in percent", hdd, 0, MOST);
  }

  /** More than there is of the CPU alone, as is usual. */
  public static Overcommitment ofCpu(int percent) {
    return new Overcommitment(percent, 100, 100, 100);
  }

  /** What can be promised: floor(physical · percent / 100), minus the host's own reserve. */
  public Resources offered(Resources physical, Resources reserve) {
    Resources promised =
        new Resources(
            Cores.of((int) scaled(physical.cores().count(), cpu)),
            Bytes.of(scaled(physical.ram().count(), ram)),
            Bytes.of(scaled(physical.ssd().count(), ssd)),
            Bytes.of(scaled(physical.hdd().count(), hdd)));
    if (!reserve.fitsInto(promised)) {
      throw new IllegalArgumentException(
          "reserve: " + reserve.missingFrom(promised).get(0) + "; reserve less or promise more");
    }
    return promised.minus(reserve);
  }

  private static long scaled(long amount, int percent) {
    BigInteger exact =
        BigInteger.valueOf(amount)
            .multiply(BigInteger.valueOf(percent))
            .divide(BigInteger.valueOf(100));
    if (exact.bitLength() > 63) {
      throw new IllegalArgumentException(
          "overcommitment: "
              + percent
              + " % of "
              + amount
              + " is too large, allowed is a result up to "
              + Long.MAX_VALUE);
    }
    return exact.longValue();
  }
}
