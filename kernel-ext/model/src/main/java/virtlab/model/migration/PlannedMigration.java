package virtlab.model.migration;

import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * A migration that begins at a moment, beside others: {@code PlannedMigration.of("web", job)}.
 *
 * @param vm the VM's name
 * @param start when its first round begins
 * @param job what is moved; its rate is the most it takes of the wire
 */
public record PlannedMigration(String vm, Seconds start, MigrationJob job) {
  /** Refuses a VM without a name. */
  public PlannedMigration {
    Require.name("VM", vm);
  }

  /** One that begins at once. */
  public static PlannedMigration of(String vm, MigrationJob job) {
    return new PlannedMigration(vm, Seconds.ZERO, job);
  }

  /** The same with another beginning. */
  public PlannedMigration at(Seconds other) {
    return new PlannedMigration(vm, other, job);
  }
}
