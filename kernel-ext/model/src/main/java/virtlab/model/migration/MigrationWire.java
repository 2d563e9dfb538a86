package virtlab.model.migration;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.network.Traffic;
import virtlab.model.network.Wire;
import virtlab.model.network.WireShares;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Names;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * One wire over which several VMs move at the same time: max-min fair shares, anew whenever a round
 * begins or ends. Each round takes longer than alone, so more memory is dirtied meanwhile.
 *
 * <p>In a round whose share changed, memory is dirtied as at the round's mean bandwidth, which is
 * exact for both models of dirtying. Source of the sharing: {@link Wire}.
 *
 * @param capacity at least 1 bit/s for each VM
 */
public record MigrationWire(Bandwidth capacity) {
  /** A wire of this capacity. */
  public static MigrationWire of(Bandwidth capacity) {
    return new MigrationWire(capacity);
  }

  /**
   * Moves all VMs by pre-copy.
   *
   * @return one migration for each plan, in the same order; times count from its own start
   */
  public List<Migration> preCopy(StopRule rule, List<PlannedMigration> plans) {
    Names.distinct("VM", plans.stream().map(PlannedMigration::vm).toList());
    Require.atLeast("wire in bit/s", capacity.bitsPerSecond(), Math.max(1, plans.size()));
    List<MigrationFlow> flows = new ArrayList<>();
    for (PlannedMigration plan : plans) {
      flows.add(new MigrationFlow(plan, rule));
    }
    double now = 0;
    while (flows.stream().anyMatch(flow -> !flow.isDone())) {
      now = step(flows, now);
    }
    return flows.stream().map(MigrationFlow::result).toList();
  }

  /** When the last VM runs at its new place, counted from second 0 of the plans. */
  public static Seconds end(List<PlannedMigration> plans, List<Migration> migrations) {
    Require.between("migrations", migrations.size(), plans.size(), plans.size());
    Seconds last = Seconds.ZERO;
    for (int i = 0; i < plans.size(); i++) {
      Seconds end = plans.get(i).start().plus(migrations.get(i).totalTime());
      last = end.compareTo(last) > 0 ? end : last;
    }
    return last;
  }

  /** From one change of the shares to the next; returns the time of that one. */
  private double step(List<MigrationFlow> flows, double now) {
    List<MigrationFlow> sending = flows.stream().filter(flow -> flow.isSending(now)).toList();
    WireShares shares =
        Wire.of(capacity)
            .share(sending.stream().map(flow -> Traffic.of(flow.vm(), flow.demand())).toList());
    double span = Double.POSITIVE_INFINITY;
    for (int i = 0; i < sending.size(); i++) {
      sending.get(i).take(shares.rows().get(i).received());
      span = Math.min(span, sending.get(i).remaining());
    }
    double next = now + span;
    for (MigrationFlow flow : flows) {
      if (flow.start() > now) {
        next = Math.min(next, flow.start());
      }
    }
    boolean interrupted = next < now + span;
    for (MigrationFlow flow : sending) {
      flow.send(interrupted ? next - now : span);
    }
    return next;
  }
}
