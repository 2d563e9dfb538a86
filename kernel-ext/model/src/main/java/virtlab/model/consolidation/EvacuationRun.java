package virtlab.model.consolidation;

import java.util.List;
import virtlab.model.migration.Migration;
import virtlab.model.migration.MigrationWire;
import virtlab.model.migration.PlannedMigration;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * An evacuation carried out.
 *
 * @param plan what was to be done
 * @param planned when each VM began, in the order of the plan
 * @param migrations how each went, in the same order
 */
public record EvacuationRun(
    EvacuationPlan plan, List<PlannedMigration> planned, List<Migration> migrations) {
  /** Copies the lists; refuses lists of different lengths. */
  public EvacuationRun {
    planned = List.copyOf(planned);
    migrations = List.copyOf(migrations);
    Require.between("migrations", migrations.size(), planned.size(), planned.size());
  }

  /** When the last VM runs at its new place. */
  public Seconds total() {
    return MigrationWire.end(planned, migrations);
  }

  /** The longest that any VM stood still. */
  public Seconds longestDowntime() {
    Seconds longest = Seconds.ZERO;
    for (Migration each : migrations) {
      longest = each.downtime().compareTo(longest) > 0 ? each.downtime() : longest;
    }
    return longest;
  }

  /** All bytes sent. */
  public Bytes traffic() {
    Bytes sum = Bytes.ZERO;
    for (Migration each : migrations) {
      sum = sum.plus(each.traffic());
    }
    return sum;
  }

  /** For example "host h1: 3 VMs move; 42 s over the wire, longest downtime 12 ms". */
  @Override
  public String toString() {
    return plan + "; " + total() + " over the wire, longest downtime " + longestDowntime();
  }
}
