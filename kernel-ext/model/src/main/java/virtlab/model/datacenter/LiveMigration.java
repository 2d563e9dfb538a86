package virtlab.model.datacenter;

import virtlab.model.migration.Migration;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * A VM on its way from one host to another.
 *
 * @param vm its name
 * @param from the host it leaves
 * @param to the host it goes to
 * @param start when it began
 * @param end when it was done or cancelled, or the simulation ended
 * @param outcome which of these
 * @param plan its rounds, bytes and downtime, if it is not cancelled
 */
public record LiveMigration(
    String vm,
    String from,
    String to,
    Seconds start,
    Seconds end,
    MoveOutcome outcome,
    Migration plan) {
  /** Refuses missing names. */
  public LiveMigration {
    Require.name("VM", vm);
    Require.name("host", from);
    Require.name("host", to);
  }

  /** For example "vm3: h1 to h2 at 12 s, DONE at 20 s". */
  @Override
  public String toString() {
    return vm + ": " + from + " to " + to + " at " + start + ", " + outcome + " at " + end;
  }
}
