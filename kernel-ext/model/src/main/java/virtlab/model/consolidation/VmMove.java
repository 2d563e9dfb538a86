package virtlab.model.consolidation;

import virtlab.model.host.Host;
import virtlab.model.host.Vm;

/**
 * A VM that changes its host.
 *
 * @param vm which one
 * @param from where it runs
 * @param to where it shall run
 */
public record VmMove(Vm vm, Host from, Host to) {
  /** For example "VM web: from h1 to h2". */
  @Override
  public String toString() {
    return "VM " + vm.id() + ": from " + from.id() + " to " + to.id();
  }
}
