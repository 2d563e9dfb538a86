package virtlab.model.placement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import virtlab.model.host.Host;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;
import virtlab.model.unit.Names;
import virtlab.model.unit.Require;

/** Places one VM after the other where a choice says. */
final class OneByOne {
  private OneByOne() {}

  static Placement place(List<Host> hosts, List<Vm> vms, HostChoice choice) {
    Names.distinct("host", hosts.stream().map(Host::id).toList());
    Names.distinct("VM", vms.stream().map(Vm::id).toList());
    List<HostLoad> loads = new ArrayList<>();
    for (Host host : hosts) {
      loads.add(HostLoad.empty(host));
    }
    List<PlacementOutcome> outcomes = new ArrayList<>();
    for (Vm vm : vms) {
      OptionalInt chosen = choice.choose(vm, Collections.unmodifiableList(loads));
      if (chosen.isPresent()) {
        Require.index("host chosen", chosen.getAsInt(), loads.size());
        HostLoad load = loads.get(chosen.getAsInt());
        loads.set(chosen.getAsInt(), load.with(vm));
        outcomes.add(new Placed(vm, load.host()));
      } else {
        outcomes.add(new Rejected(vm, loads));
      }
    }
    return new Placement(loads, outcomes);
  }
}
