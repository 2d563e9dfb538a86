package virtlab.model.datacenter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import virtlab.model.host.Host;
import virtlab.model.placement.Fleet;
import virtlab.model.random.RandomStream;
import virtlab.model.simulation.FutureEvents;

/**
 * What a run knows at a moment, and what can be done to it: VMs get hosts, run, wait and leave.
 * Hosts that something was done to are touched; {@link #settle()} shares only their processors
 * anew.
 */
final class CenterState {
  /** The three events that a VM may have to come. */
  enum Timer {
    /** The end of its boot, or another demand. */
    STEP,
    /** The end of its stay. */
    END,
    /** The next phase of its migration. */
    MOVE
  }

  private static final int TIMERS = Timer.values().length;

  final DataCenter center;
  final double end;
  final VmTable vm = new VmTable();
  final FutureEvents events;
  final Fleet fleet;
  final HostProcessors processors;
  final CenterLedger ledger;
  final MoveDesk moves;
  final List<GroupDesk> groups = new ArrayList<>();
  final boolean[] down;
  private final int firstTimer;
  private final long demandSeed;
  private final Deque<Integer> line = new ArrayDeque<>();
  private final boolean[] isTouched;
  private final int[] touched;
  private int touchedCount;
  private boolean roomMade;
  private int present;

  CenterState(DataCenter center, FlavourTable flavours, double end, long seed) {
    this.center = center;
    this.end = end;
    int hosts = center.hosts().size();
    firstTimer = 2 * hosts + 2 + center.groups().size();
    events = new FutureEvents(firstTimer + TIMERS);
    double[] cores = new double[hosts];
    List<Host> promised = new ArrayList<>();
    for (int host = 0; host < hosts; host++) {
      cores[host] = center.hosts().get(host).capacity().cores().count();
      promised.add(center.hosts().get(host).promising(center.rules().overcommitment()));
    }
    fleet = Fleet.of(center.rules().placement(), promised, flavours.all());
    processors = new HostProcessors(vm, cores, end, center.intervals());
    ledger = new CenterLedger(this);
    moves = new MoveDesk(this, flavours);
    down = new boolean[hosts];
    isTouched = new boolean[hosts];
    touched = new int[hosts];
    demandSeed = RandomStream.of(seed, "demands").bits();
  }

  double now() {
    return events.now();
  }

  String host(int number) {
    return center.hosts().get(number).id();
  }

  int running() {
    return present - line.size();
  }

  int waiting() {
    return line.size();
  }

  /** Schedules an entity's event, or none if it would lie after the end. */
  void plan(int entity, double time) {
    if (time <= end) {
      events.schedule(entity, time);
    } else {
      events.cancel(entity);
    }
  }

  void plan(Timer timer, int row, double time) {
    plan(firstTimer + row * TIMERS + timer.ordinal(), time);
  }

  void cancel(Timer timer, int row) {
    events.cancel(firstTimer + row * TIMERS + timer.ordinal());
  }

  /** An event of a VM. */
  void timer(int entity) {
    int row = (entity - firstTimer) / TIMERS;
    int timer = (entity - firstTimer) % TIMERS;
    if (timer == Timer.STEP.ordinal()) {
      step(row);
    } else if (timer == Timer.END.ordinal()) {
      leave(row, VmFate.FINISHED);
    } else {
      moves.step(row);
    }
  }

  /** Lets time pass on a host and has its processors shared anew at the end of this event. */
  void touch(int host) {
    if (!isTouched[host]) {
      processors.advance(host, now());
      isTouched[host] = true;
      touched[touchedCount++] = host;
    }
  }

  /** At the end of an event: who waits looks for a host, and touched hosts share anew. */
  void settle() {
    if (roomMade) {
      roomMade = false;
      while (!line.isEmpty() && place(line.getFirst())) {
        line.removeFirst();
      }
    }
    for (int i = 0; i < touchedCount; i++) {
      int host = touched[i];
      processors.share(host);
      int next = processors.next(host);
      if (next >= 0) {
        plan(host, now() + processors.secondsLeft(next));
      } else {
        events.cancel(host);
      }
      isTouched[host] = false;
    }
    moves.look(touched, touchedCount);
    touchedCount = 0;
  }

  /** There may be room for who waits. */
  void roomMade() {
    roomMade = true;
  }

  /** A VM comes: it gets a host, waits or is rejected. */
  void arrive(VmRequest request, int flavour) {
    int row = enter(ledger.next("vm"), request, flavour, VmTable.NONE);
    if (line.isEmpty() && place(row)) {
      return;
    }
    if (line.size() < center.rules().line()) {
      line.addLast(row);
    } else {
      reject(row);
    }
  }

  int enter(int number, VmRequest request, int flavour, int group) {
    present++;
    return vm.open(number, request, flavour, group);
  }

  void reject(int row) {
    ledger.rejected(row);
    close(row, VmFate.REJECTED);
  }

  /** Looks for a host and starts a VM there; says whether there was one. */
  boolean place(int row) {
    int host = fleet.add(vm.flavour[row]);
    if (host == Fleet.REJECTED) {
      return false;
    }
    VmRequest request = vm.request[row];
    double boot = center.rules().boot().value();
    if (vm.stays.get(row).isEmpty() && request.end() == VmEnd.TIME_OVER) {
      plan(Timer.END, row, now() + boot + request.amount().value());
    }
    vm.phase[row] = VmTable.Phase.BOOTING;
    vm.mark[row] = vm.received[row];
    settleOn(host, row);
    if (boot > 0) {
      plan(Timer.STEP, row, now() + boot);
    } else {
      ready(row);
    }
    return true;
  }

  /** A VM is on a host from now on; its place there is already reserved. */
  void settleOn(int host, int row) {
    touch(host);
    processors.add(host, row);
    vm.since[row] = now();
    ledger.placed(host);
  }

  /** The end of a boot, or another demand. */
  private void step(int row) {
    if (vm.phase[row] == VmTable.Phase.BOOTING) {
      touch(vm.host[row]);
      ready(row);
    } else {
      RandomStream random = RandomStream.of(demandSeed + vm.number[row], vm.changes[row]++);
      touch(vm.host[row]);
      vm.want[row] = vm.request[row].demand().toCores() * random.uniform();
      planChange(row, random);
    }
  }

  private void ready(int row) {
    vm.phase[row] = VmTable.Phase.RUNNING;
    if (vm.group[row] != VmTable.NONE) {
      groups.get(vm.group[row]).ready(row);
      return;
    }
    vm.want[row] = vm.request[row].demand().toCores();
    if (center.rules().demandPause().value() > 0) {
      planChange(row, RandomStream.of(demandSeed + vm.number[row], vm.changes[row]++));
    }
  }

  private void planChange(int row, RandomStream random) {
    plan(Timer.STEP, row, now() + random.exponential(center.rules().demandPause().value()));
  }

  /** A VM's host is gone: it is lost, or goes to the front of the line. */
  void fall(int row) {
    RestartRule rule = center.rules().restart();
    if (rule == RestartRule.LOST || vm.group[row] != VmTable.NONE) {
      leave(row, VmFate.LOST);
      return;
    }
    takeOff(row);
    if (rule == RestartRule.FROM_START) {
      double lost = vm.received[row] - vm.mark[row];
      vm.redone[row] += lost;
      vm.work[row] = VmTable.allWork(vm.request[row]);
    }
    vm.phase[row] = VmTable.Phase.WAITING;
    vm.want[row] = 0;
    line.addFirst(row);
  }

  /** A VM leaves for good, from its host or from the line. */
  void leave(int row, VmFate fate) {
    if (vm.host[row] == VmTable.NONE) {
      line.removeFirstOccurrence(row);
      roomMade();
    } else {
      takeOff(row);
    }
    if (vm.group[row] != VmTable.NONE) {
      groups.get(vm.group[row]).left(row);
    }
    close(row, fate);
  }

  private void takeOff(int row) {
    int host = vm.host[row];
    touch(host);
    moves.cancel(row);
    vm.stayed(row, host(host), now());
    processors.remove(host, row);
    fleet.remove(host, vm.flavour[row]);
    cancel(Timer.STEP, row);
    roomMade();
  }

  private void close(int row, VmFate fate) {
    cancel(Timer.END, row);
    ledger.ended(row, fate, now());
    vm.close(row);
    present--;
  }

  /** At the end of the run: all hosts up to date, and a row for every VM that is still there. */
  void finish() {
    for (int host = 0; host < down.length; host++) {
      processors.advance(host, end);
    }
    for (int row = 0; row < vm.rows(); row++) {
      if (vm.isOpen(row)) {
        boolean isOnHost = vm.host[row] != VmTable.NONE;
        moves.underWay(row);
        if (isOnHost) {
          vm.stayed(row, host(vm.host[row]), end);
        }
        ledger.ended(row, isOnHost ? VmFate.RUNNING : VmFate.WAITING, end);
      }
    }
  }
}
