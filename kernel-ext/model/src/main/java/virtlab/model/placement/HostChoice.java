package virtlab.model.placement;

import java.util.List;
import java.util.OptionalInt;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;

/** Chooses a host for one VM, knowing what already runs where. */
@FunctionalInterface
public interface HostChoice {
  /** The index of a host on which the VM fits, or none. */
  OptionalInt choose(Vm vm, List<HostLoad> hosts);

  /** The first host on which the VM fits. */
  static HostChoice firstFit() {
    return (vm, hosts) -> {
      for (int i = 0; i < hosts.size(); i++) {
        if (hosts.get(i).fits(vm)) {
          return OptionalInt.of(i);
        }
      }
      return OptionalInt.empty();
    };
  }
}
