package virtlab.model.placement;

import virtlab.model.host.Host;
import virtlab.model.host.Vm;

/**
 * A VM that runs on a host.
 *
 * @param vm which one
 * @param host where it runs
 */
public record Placed(Vm vm, Host host) implements PlacementOutcome {
  /** For example "VM web: on host h1". */
  @Override
  public String toString() {
    return "VM " + vm.id() + ": on host " + host.id();
  }
}
