package virtlab.model.datacenter;

import virtlab.model.migration.Dirtying;
import virtlab.model.migration.Migration;
import virtlab.model.migration.MigrationJob;
import virtlab.model.migration.StopRule;
import virtlab.model.number.RecordText;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Require;

/**
 * When VMs move from host to host, and how.
 *
 * <p>A host's load is what its VMs want of its processors, divided by what it has. A host is looked
 * at when something changes on it. If its load lies above the threshold, the VM that wants most
 * moves by pre-copy to the host with the lowest load, if it fits there and that host stays below
 * the threshold. A host takes part in one migration at a time, so that each has the whole wire.
 *
 * @param above the load from which on a VM moves, 0 to 1000, or infinite: never
 * @param wire the bandwidth of a migration
 * @param dirtying how VMs change their memory meanwhile
 * @param stop when pre-copy stops the VM
 */
public record MigrationRule(double above, Bandwidth wire, Dirtying dirtying, StopRule stop) {
  private static final Bytes PAGE = Bytes.of(4096);

  /** Refuses a threshold outside its range, and no wire. */
  public MigrationRule {
    if (above != Double.POSITIVE_INFINITY) {
      Require.between("load from which on a VM moves", above, 0, 1000);
      Require.atLeast("wire in bit/s", wire.bitsPerSecond(), 1L);
    }
  }

  /** No VM moves. */
  public static MigrationRule none() {
    return new MigrationRule(
        Double.POSITIVE_INFINITY, Bandwidth.ZERO, Dirtying.none(), StopRule.standard());
  }

  /** VMs that write nothing move over this wire from hosts above this load. */
  public static MigrationRule above(double load, Bandwidth wire) {
    return new MigrationRule(load, wire, Dirtying.none(), StopRule.standard());
  }

  /** The same for VMs that write. */
  public MigrationRule dirtying(Dirtying other) {
    return new MigrationRule(above, wire, other, stop);
  }

  /** The same with another rule for stopping the VM. */
  public MigrationRule stopping(StopRule other) {
    return new MigrationRule(above, wire, dirtying, other);
  }

  boolean isActive() {
    return above < Double.POSITIVE_INFINITY;
  }

  /** How a VM with this memory moves; one without memory moves as a page. */
  Migration of(Bytes ram) {
    Bytes memory = ram.compareTo(PAGE) < 0 ? PAGE : ram;
    return MigrationJob.of(memory, wire).dirtying(dirtying).preCopy(stop);
  }

  @Override
  public String toString() {
    return RecordText.of("MigrationRule[above, wire, dirtying, stop]", above, wire, dirtying, stop);
  }
}
