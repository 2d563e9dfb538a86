package virtlab.model.datacenter;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/** One run of a data centre, from event to event. */
final class CenterEngine {
  private static final int MOST_STEPS = 1_000_000;

  private final DataCenter center;
  private final List<VmRequest> requests;
  private final int[] flavours;
  private final Seconds end;
  private final CenterState state;
  private final Outages outages;
  private final int hosts;
  private int arrived;
  private int observed;
  private long handled;

  CenterEngine(DataCenter center, List<VmRequest> requests, Seconds end, long seed) {
    this.center = center;
    this.requests = requests;
    this.end = end;
    hosts = center.hosts().size();
    FlavourTable table = new FlavourTable();
    flavours = new int[requests.size()];
    double before = 0;
    for (int i = 0; i < flavours.length; i++) {
      double at = requests.get(i).arrival().value();
      if (!(at >= before && at <= end.value())) {
        Require.between("arrival of VM " + i + " in seconds", at, before, end.value());
      }
      before = at;
      flavours[i] = table.number(requests.get(i).flavour());
    }
    int[] ofGroups = new int[center.groups().size()];
    for (int i = 0; i < ofGroups.length; i++) {
      ScaledGroup group = center.groups().get(i);
      long steps = (long) Math.min(1e15, end.value() / group.step().value());
      Require.between("group " + group.name() + ": steps until the end", steps, 0, MOST_STEPS);
      ofGroups[i] = table.number(group.flavour());
    }
    state = new CenterState(center, table, end.value(), seed);
    outages = new Outages(state, seed);
    for (int i = 0; i < ofGroups.length; i++) {
      state.groups.add(new GroupDesk(state, i, ofGroups[i], 2 * hosts + 2 + i));
    }
  }

  DataCenterRun run() {
    planArrival();
    state.ledger.moment(0);
    planObservation();
    state.groups.forEach(GroupDesk::begin);
    state.settle();
    while (!state.events.isEmpty()) {
      handle(state.events.next());
      state.settle();
      handled++;
    }
    state.finish();
    while (state.ledger.moments.size() <= center.intervals()) {
      state.ledger.moment(border(++observed));
    }
    return new DataCenterRun(center, end, tables());
  }

  private void handle(int entity) {
    if (entity < hosts) {
      int row = state.processors.next(entity);
      state.touch(entity);
      state.vm.work[row] = 0;
      state.leave(row, VmFate.FINISHED);
    } else if (entity < 2 * hosts) {
      outages.step(entity - hosts);
    } else if (entity == 2 * hosts) {
      int next = arrived++;
      planArrival();
      state.arrive(requests.get(next), flavours[next]);
    } else if (entity == 2 * hosts + 1) {
      state.ledger.moment(border(++observed));
      planObservation();
    } else if (entity < 2 * hosts + 2 + center.groups().size()) {
      state.groups.get(entity - 2 * hosts - 2).step();
    } else {
      state.timer(entity);
    }
  }

  private void planArrival() {
    if (arrived < requests.size()) {
      state.plan(2 * hosts, requests.get(arrived).arrival().value());
    }
  }

  /** The last interval ends with the run, not with an event. */
  private void planObservation() {
    if (observed + 1 < center.intervals()) {
      state.plan(2 * hosts + 1, border(observed + 1));
    }
  }

  private double border(int interval) {
    return end.value() * interval / center.intervals();
  }

  private CenterTables tables() {
    List<HostUse> uses = new ArrayList<>();
    List<double[]> busy = new ArrayList<>();
    for (int host = 0; host < hosts; host++) {
      double down = outages.downtime(host);
      double given = 0;
      for (double each : state.processors.busy(host)) {
        given += each;
      }
      uses.add(
          new HostUse(
              center.hosts().get(host),
              Seconds.of(given),
              Seconds.of(Math.max(0, end.value() - down)),
              Seconds.of(down),
              outages.failures(host),
              state.ledger.placedOn(host)));
      busy.add(state.processors.busy(host));
    }
    List<List<GroupMoment>> groups = state.groups.stream().map(GroupDesk::moments).toList();
    return new CenterTables(state.ledger, uses, busy, groups, handled, state.processors.sharings());
  }
}
