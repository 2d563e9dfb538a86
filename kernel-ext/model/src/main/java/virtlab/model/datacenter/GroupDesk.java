package virtlab.model.datacenter;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.elasticity.Autoscaler;
import virtlab.model.elasticity.ScalingSample;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/** One group in a run: splits its load, and starts and stops its VMs. */
final class GroupDesk {
  private final CenterState state;
  private final ScaledGroup group;
  private final int index;
  private final int flavour;
  private final int entity;
  private final Autoscaler.Rule rule;
  private final VmRequest request;
  private final List<GroupMoment> moments = new ArrayList<>();

  /** Both in the order in which they were started. */
  private final List<Integer> starting = new ArrayList<>();

  private final List<Integer> ready = new ArrayList<>();
  private final double step;
  private final double vcpus;
  private int steps;
  private int named;

  /** What comes in this step, in cores; what waits from before, in seconds of one core. */
  private double arriving;

  private double waiting;

  /** What VMs that left did in this step. */
  private double leftover;

  GroupDesk(CenterState state, int index, int flavour, int entity) {
    this.state = state;
    this.index = index;
    this.flavour = flavour;
    this.entity = entity;
    group = state.center.groups().get(index);
    rule = group.autoscaler().forRun();
    step = group.step().value();
    vcpus = group.flavour().resources().cores().count();
    request =
        new VmRequest(
            Seconds.ZERO,
            group.flavour(),
            VmRequest.all(group.flavour()),
            VmEnd.NONE,
            Seconds.ZERO);
  }

  List<GroupMoment> moments() {
    return moments;
  }

  void begin() {
    load();
    resize(group.least());
    state.plan(entity, step);
  }

  private void load() {
    double rate = group.load().perSecond((steps + 0.5) * step);
    Require.between("group " + group.name() + ": requests per second", rate, 0, 1e12);
    arriving = rate * group.work().value();
  }

  /** The end of a step. */
  void step() {
    double done = leftover;
    leftover = 0;
    for (int row : ready) {
      state.touch(state.vm.host[row]);
      double since = state.vm.received[row] - state.vm.mark[row];
      done += since;
      state.vm.mark[row] = state.vm.received[row];
    }
    double arrived = arriving * step;
    waiting += arrived;
    waiting = Math.max(0, waiting - done);
    steps++;
    double each = vcpus * step;
    int wanted =
        rule.wanted(
            new ScalingSample(
                Seconds.of(steps * step),
                group.step(),
                ready.size(),
                starting.size(),
                arrived / each,
                Math.min(ready.size(), done / each),
                waiting / each));
    wanted = Math.max(group.least(), Math.min(group.most(), wanted));
    moments.add(
        new GroupMoment(
            Seconds.of(steps * step),
            ready.size(),
            starting.size(),
            wanted,
            arrived / each,
            done / each,
            waiting / each));
    load();
    resize(wanted);
    split();
    state.plan(entity, (steps + 1) * step);
  }

  private void resize(int wanted) {
    while (ready.size() + starting.size() > wanted) {
      List<Integer> from = starting.isEmpty() ? ready : starting;
      state.leave(from.get(from.size() - 1), VmFate.FINISHED);
    }
    boolean found = true;
    while (found && ready.size() + starting.size() < wanted) {
      int number = state.ledger.named(group.name() + "-" + named++);
      VmRequest now =
          new VmRequest(
              Seconds.of(state.now()),
              request.flavour(),
              request.demand(),
              request.end(),
              request.amount());
      int row = state.enter(number, now, flavour, index);
      starting.add(row);
      found = state.place(row);
      if (!found) {
        starting.remove(Integer.valueOf(row));
        state.reject(row);
      }
    }
  }

  /** A VM of the group has booted. */
  void ready(int row) {
    starting.remove(Integer.valueOf(row));
    ready.add(row);
    split();
  }

  /** A VM of the group is gone. */
  void left(int row) {
    double since = state.vm.received[row] - state.vm.mark[row];
    leftover += since;
    starting.remove(Integer.valueOf(row));
    ready.remove(Integer.valueOf(row));
    split();
  }

  /** Splits what comes and what waits evenly over the VMs that are ready. */
  private void split() {
    double all = arriving + waiting / step;
    double each = ready.isEmpty() ? 0 : Math.min(vcpus, all / ready.size());
    for (int row : ready) {
      if (state.vm.want[row] != each) {
        state.touch(state.vm.host[row]);
        state.vm.want[row] = each;
      }
    }
  }
}
