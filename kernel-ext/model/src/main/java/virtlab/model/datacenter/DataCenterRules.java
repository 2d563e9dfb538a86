package virtlab.model.datacenter;

import virtlab.model.placement.FitRule;
import virtlab.model.resource.Overcommitment;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * How a data centre decides.
 *
 * @param placement which host a VM gets
 * @param overcommitment how much of each resource hosts promise; only their processors are really
 *     shared
 * @param line how many VMs that found no host may wait for one; the first goes first, and nobody
 *     overtakes. VMs of a failed host go to its front, however long it is
 * @param boot how long a VM boots after each start; it holds its place and does nothing meanwhile
 * @param restart what becomes of the VMs of a host that fails
 * @param migration when VMs move
 * @param demandPause mean time after which a VM wants something else, drawn uniformly from nothing
 *     to its demand; 0 s: it always wants its demand
 */
public record DataCenterRules(
    FitRule placement,
    Overcommitment overcommitment,
    int line,
    Seconds boot,
    RestartRule restart,
    MigrationRule migration,
    Seconds demandPause) {
  /** Refuses a negative line, and demands that change more than a thousand times a second. */
  public DataCenterRules {
    Require.atLeast("VMs that may wait", line, 0L);
    if (demandPause.value() > 0) {
      Require.atLeast("mean seconds between changes of a demand", demandPause.value(), 1e-3);
    }
  }

  /**
   * First fit without overcommitment; who finds no host is rejected; no time to boot, no migration;
   * VMs of a failed host are lost.
   */
  public static DataCenterRules usual() {
    return new DataCenterRules(
        FitRule.firstFit(),
        Overcommitment.NONE,
        0,
        Seconds.ZERO,
        RestartRule.LOST,
        MigrationRule.none(),
        Seconds.ZERO);
  }

  /** The same with another rule of placement. */
  public DataCenterRules placing(FitRule other) {
    return new DataCenterRules(other, overcommitment, line, boot, restart, migration, demandPause);
  }

  /** The same with hosts that promise other amounts. */
  public DataCenterRules promising(Overcommitment other) {
    return new DataCenterRules(placement, other, line, boot, restart, migration, demandPause);
  }

  /** The same with a line of so many VMs. */
  public DataCenterRules queueing(int vms) {
    return new DataCenterRules(
        placement, overcommitment, vms, boot, restart, migration, demandPause);
  }

  /** The same with VMs that need a time to boot. */
  public DataCenterRules booting(Seconds time) {
    return new DataCenterRules(
        placement, overcommitment, line, time, restart, migration, demandPause);
  }

  /** The same with another rule for the VMs of a failed host. */
  public DataCenterRules restarting(RestartRule other) {
    return new DataCenterRules(
        placement, overcommitment, line, boot, other, migration, demandPause);
  }

  /** The same with another rule for moving VMs. */
  public DataCenterRules migrating(MigrationRule other) {
    return new DataCenterRules(placement, overcommitment, line, boot, restart, other, demandPause);
  }

  /** The same with VMs whose demand changes. */
  public DataCenterRules varying(Seconds meanPause) {
    return new DataCenterRules(
        placement, overcommitment, line, boot, restart, migration, meanPause);
  }
}
