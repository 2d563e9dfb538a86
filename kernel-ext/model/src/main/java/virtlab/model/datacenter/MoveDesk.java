package virtlab.model.datacenter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import virtlab.model.datacenter.VmTable.Phase;
import virtlab.model.migration.Migration;

/** Moves VMs from hosts with too much load to the one with the least. */
final class MoveDesk {
  private final CenterState state;
  private final MigrationRule rule;
  private final FlavourTable flavours;

  /** How a VM of each flavour moves; none before the first. */
  private final List<Optional<Migration>> plans = new ArrayList<>();

  private final LoadRanking ranking;
  private final boolean[] busy;

  /** The VM that moves to a host. */
  private final int[] incoming;

  MoveDesk(CenterState state, FlavourTable flavours) {
    this.state = state;
    this.flavours = flavours;
    rule = state.center.rules().migration();
    int hosts = state.center.hosts().size();
    ranking = new LoadRanking(hosts);
    busy = new boolean[hosts];
    incoming = new int[hosts];
    Arrays.fill(incoming, VmTable.NONE);
    for (int host = 0; host < hosts; host++) {
      ranking.set(host, state.processors.load(host));
    }
    for (int flavour = 0; flavour < flavours.all().size(); flavour++) {
      plans.add(Optional.empty());
    }
  }

  Migration plan(int row) {
    int flavour = state.vm.flavour[row];
    Optional<Migration> known = plans.get(flavour);
    if (known.isPresent()) {
      return known.get();
    }
    Migration plan = rule.of(flavours.get(flavour).resources().ram());
    plans.set(flavour, Optional.of(plan));
    return plan;
  }

  /** Looks at the hosts that changed. */
  void look(int[] hosts, int count) {
    if (!rule.isActive()) {
      return;
    }
    for (int i = 0; i < count; i++) {
      rank(hosts[i]);
    }
    for (int i = 0; i < count; i++) {
      consider(hosts[i]);
    }
  }

  private void rank(int host) {
    boolean receives = !state.down[host] && !busy[host];
    ranking.set(host, receives ? state.processors.load(host) : Double.POSITIVE_INFINITY);
  }

  private void consider(int host) {
    HostProcessors processors = state.processors;
    if (state.down[host] || busy[host] || processors.load(host) <= rule.above()) {
      return;
    }
    int to = ranking.lowest();
    int row = hottest(host);
    if (to < 0 || to == host || row < 0) {
      return;
    }
    boolean helps = processors.loadWith(to, state.vm.want[row]) <= rule.above();
    if (helps && state.fleet.addTo(to, state.vm.flavour[row])) {
      begin(row, to);
    }
  }

  /** The running VM that wants most, of equal ones the one that came first. */
  private int hottest(int host) {
    VmTable vm = state.vm;
    int hottest = VmTable.NONE;
    double most = 0;
    for (int row : state.processors.on(host)) {
      boolean more = vm.want[row] > most;
      more |= hottest >= 0 && vm.want[row] == most && vm.number[row] < vm.number[hottest];
      if (more && vm.phase[row] == Phase.RUNNING) {
        hottest = row;
        most = vm.want[row];
      }
    }
    return hottest;
  }

  private void begin(int row, int to) {
    VmTable vm = state.vm;
    Migration plan = plan(row);
    vm.phase[row] = Phase.COPYING;
    vm.target[row] = to;
    vm.moveStart[row] = state.now();
    busy[vm.host[row]] = true;
    busy[to] = true;
    incoming[to] = row;
    rank(vm.host[row]);
    rank(to);
    double running = Math.max(0, plan.totalTime().value() - plan.downtime().value());
    state.plan(CenterState.Timer.MOVE, row, state.now() + running);
  }

  /** The next phase of a migration: the VM is stopped, or runs at its new place. */
  void step(int row) {
    VmTable vm = state.vm;
    int from = vm.host[row];
    state.touch(from);
    if (vm.phase[row] == Phase.COPYING) {
      vm.phase[row] = Phase.STOPPED;
      state.plan(CenterState.Timer.MOVE, row, state.now() + plan(row).downtime().value());
      return;
    }
    int to = vm.target[row];
    state.ledger.moved(row, MoveOutcome.DONE, state.now());
    release(row);
    vm.stayed(row, state.host(from), state.now());
    state.processors.remove(from, row);
    state.fleet.remove(from, vm.flavour[row]);
    state.settleOn(to, row);
    state.roomMade();
  }

  /** Ends a VM's migration, if it has one; the VM stays where it is. */
  void cancel(int row) {
    VmTable vm = state.vm;
    int to = vm.target[row];
    if (to == VmTable.NONE) {
      return;
    }
    state.ledger.moved(row, MoveOutcome.CANCELLED, state.now());
    state.fleet.remove(to, vm.flavour[row]);
    state.cancel(CenterState.Timer.MOVE, row);
    state.touch(vm.host[row]);
    state.touch(to);
    release(row);
    state.roomMade();
  }

  private void release(int row) {
    VmTable vm = state.vm;
    int to = vm.target[row];
    busy[vm.host[row]] = false;
    busy[to] = false;
    incoming[to] = VmTable.NONE;
    vm.target[row] = VmTable.NONE;
    vm.phase[row] = Phase.RUNNING;
  }

  /** A host is gone: the VM that was moving there stays where it is. */
  void lost(int host) {
    if (incoming[host] != VmTable.NONE) {
      cancel(incoming[host]);
    }
  }

  /** At the end of the run. */
  void underWay(int row) {
    if (state.vm.target[row] != VmTable.NONE) {
      state.ledger.moved(row, MoveOutcome.UNDER_WAY, state.end);
    }
  }
}
