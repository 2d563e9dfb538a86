package virtlab.model.consolidation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;
import virtlab.model.unit.Names;

/** Hosts by number while VMs move between them. */
final class Moves {
  private final List<HostLoad> hosts;
  private final List<VmMove> made = new ArrayList<>();

  Moves(List<HostLoad> hosts) {
    Names.distinct("host", hosts.stream().map(each -> each.host().id()).toList());
    List<String> vms = new ArrayList<>();
    hosts.forEach(host -> host.vms().forEach(vm -> vms.add(vm.id())));
    Names.distinct("VM", vms);
    this.hosts = new ArrayList<>(hosts);
  }

  private Moves(Moves other) {
    hosts = new ArrayList<>(other.hosts);
    made.addAll(other.made);
  }

  Moves copy() {
    return new Moves(this);
  }

  List<HostLoad> hosts() {
    return List.copyOf(hosts);
  }

  List<VmMove> made() {
    return List.copyOf(made);
  }

  HostLoad host(int number) {
    return hosts.get(number);
  }

  /** The VMs of a host, the most RAM first, then by name (rules: exercise E09). */
  List<Vm> largestFirst(int number) {
    Comparator<Vm> byRam = Comparator.comparing(vm -> vm.demand().ram(), Comparator.reverseOrder());
    return hosts.get(number).vms().stream().sorted(byRam.thenComparing(Vm::id)).toList();
  }

  void move(Vm vm, int from, int to) {
    made.add(new VmMove(vm, hosts.get(from).host(), hosts.get(to).host()));
    hosts.set(from, hosts.get(from).without(vm.id()));
    hosts.set(to, hosts.get(to).with(vm));
  }
}
