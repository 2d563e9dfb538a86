package virtlab.model.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import virtlab.model.host.Host;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;
import virtlab.model.migration.Destination;
import virtlab.model.migration.Migration;
import virtlab.model.migration.MigrationJob;
import virtlab.model.migration.MigrationWire;
import virtlab.model.migration.Movable;
import virtlab.model.migration.PlannedMigration;
import virtlab.model.migration.Precondition;
import virtlab.model.migration.StopRule;
import virtlab.model.placement.Rejected;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * Where each VM of a host shall go.
 *
 * @param host which one shall be empty
 * @param moves in this order
 * @param stranded the VMs that fit nowhere, in the same order; each says what lacks where
 * @param after the hosts afterwards, in input order
 */
public record EvacuationPlan(
    String host, List<VmMove> moves, List<Rejected> stranded, List<HostLoad> after) {
  /** Copies the lists. */
  public EvacuationPlan {
    moves = List.copyOf(moves);
    stranded = List.copyOf(stranded);
    after = List.copyOf(after);
  }

  /** Whether the host is empty afterwards. */
  public boolean isComplete() {
    return stranded.isEmpty();
  }

  /**
   * The moves that a live migration could not make, each with what lacks; room for the memory is
   * the plan's own business and not looked at again.
   *
   * @param vms what each VM needs at its place
   * @param hosts what each host offers
   */
  public List<UnmetMove> unmet(Function<Vm, Movable> vms, Function<Host, Destination> hosts) {
    List<UnmetMove> found = new ArrayList<>();
    for (VmMove move : moves) {
      List<Precondition> unmet =
          hosts.apply(move.to()).check(vms.apply(move.vm())).stream()
              .filter(each -> !each.met() && each.subject() != Precondition.Subject.MEMORY)
              .toList();
      if (!unmet.isEmpty()) {
        found.add(new UnmetMove(move, unmet));
      }
    }
    return List.copyOf(found);
  }

  /**
   * Carries it out by pre-copy over one wire, so many VMs at once: when all of them have arrived,
   * the next ones begin.
   *
   * @param jobs what moving a VM means, for example {@code vm -> MigrationJob.of(vm,
   *     Bandwidth.gbit(10))}
   * @param atOnce 1 or more
   */
  public EvacuationRun over(
      MigrationWire wire, StopRule rule, Function<Vm, MigrationJob> jobs, int atOnce) {
    Require.atLeast("VMs at once", atOnce, 1L);
    List<PlannedMigration> planned = new ArrayList<>();
    List<Migration> migrations = new ArrayList<>();
    Seconds now = Seconds.ZERO;
    int from = 0;
    while (from < moves.size()) {
      int to = from + Math.min(atOnce, moves.size() - from);
      List<PlannedMigration> batch = new ArrayList<>();
      for (VmMove move : moves.subList(from, to)) {
        batch.add(PlannedMigration.of(move.vm().id(), jobs.apply(move.vm())));
      }
      List<Migration> done = wire.preCopy(rule, batch);
      for (PlannedMigration each : batch) {
        planned.add(each.at(now));
      }
      migrations.addAll(done);
      now = now.plus(MigrationWire.end(batch, done));
      from = to;
    }
    return new EvacuationRun(this, planned, migrations);
  }

  /** For example "host h1: 3 VMs move, 1 finds no place; VM db: on no host; nearest is h2, …". */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("host " + host + ": ");
    text.append(moves.size() == 1 ? "1 VM moves" : moves.size() + " VMs move");
    if (!stranded.isEmpty()) {
      text.append(", ").append(stranded.size());
      text.append(stranded.size() == 1 ? " finds no place" : " find no place");
      stranded.forEach(each -> text.append("; ").append(each));
    }
    return text.toString();
  }
}
