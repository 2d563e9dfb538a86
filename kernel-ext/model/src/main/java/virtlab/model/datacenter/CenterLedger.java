package virtlab.model.datacenter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import virtlab.model.placement.NearMiss;
import virtlab.model.unit.Seconds;

/** Writes down what happens in a run. */
final class CenterLedger {
  /** Of so many rejections it is looked up what lacked; that takes a look at every host. */
  static final int EXPLAINED = 1_000;

  final List<VmRejection> rejections = new ArrayList<>();
  final List<LiveMigration> migrations = new ArrayList<>();
  final List<HostLoss> losses = new ArrayList<>();
  final List<CenterMoment> moments = new ArrayList<>();
  private final CenterState state;
  private final List<String> names = new ArrayList<>();
  private VmLife[] lives = new VmLife[64];
  private final int[] placed;
  private final int[] fates = new int[VmFate.values().length];

  CenterLedger(CenterState state) {
    this.state = state;
    placed = new int[state.center.hosts().size()];
  }

  /** The number of a new VM, whose name is this and its number. */
  int next(String kind) {
    return named(kind + names.size());
  }

  /** The number of a new VM of this name. */
  int named(String name) {
    names.add(name);
    return names.size() - 1;
  }

  void placed(int host) {
    placed[host]++;
  }

  int placedOn(int host) {
    return placed[host];
  }

  void rejected(int row) {
    if (rejections.size() >= EXPLAINED) {
      return;
    }
    VmTable vm = state.vm;
    Optional<NearMiss> nearest = state.fleet.nearest(vm.flavour[row]);
    rejections.add(
        new VmRejection(
            names.get(vm.number[row]),
            Seconds.of(state.now()),
            vm.request[row].flavour(),
            nearest.map(miss -> miss.host().id()).orElse(""),
            nearest.map(NearMiss::shortages).orElse(List.of())));
  }

  void ended(int row, VmFate fate, double now) {
    VmTable vm = state.vm;
    int number = vm.number[row];
    Seconds received = same(vm.request[row].amount(), vm.received[row]);
    Seconds wanted = same(received, vm.wanted[row]);
    Seconds redone = same(Seconds.ZERO, Math.min(vm.received[row], vm.redone[row]));
    List<VmStay> stays = vm.stays.get(row);
    Seconds end = stays.isEmpty() ? vm.request[row].arrival() : stays.get(stays.size() - 1).to();
    if (number >= lives.length) {
      lives = Arrays.copyOf(lives, names.size() + names.size() / 2);
    }
    VmWork work = new VmWork(wanted, received, redone);
    lives[number] =
        new VmLife(names.get(number), vm.request[row], fate, stays, same(end, now), work);
    fates[fate.ordinal()]++;
  }

  /** A time, as the object that is known already if it is the same: of a million VMs most are. */
  static Seconds same(Seconds known, double time) {
    return known.value() == time ? known : Seconds.of(time);
  }

  void moved(int row, MoveOutcome outcome, double now) {
    VmTable vm = state.vm;
    migrations.add(
        new LiveMigration(
            names.get(vm.number[row]),
            state.host(vm.host[row]),
            state.host(vm.target[row]),
            Seconds.of(vm.moveStart[row]),
            Seconds.of(now),
            outcome,
            state.moves.plan(row)));
  }

  void moment(double now) {
    moments.add(
        new CenterMoment(
            Seconds.of(now),
            state.running(),
            state.waiting(),
            count(VmFate.FINISHED),
            count(VmFate.REJECTED),
            count(VmFate.LOST)));
  }

  private int count(VmFate fate) {
    return fates[fate.ordinal()];
  }

  /** All VMs in the order in which they came, once the run is over. */
  List<VmLife> lives() {
    return List.of(Arrays.copyOf(lives, names.size()));
  }
}
