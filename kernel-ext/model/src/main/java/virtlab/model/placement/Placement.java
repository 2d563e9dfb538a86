package virtlab.model.placement;

import java.util.List;
import java.util.Optional;
import virtlab.model.host.Host;
import virtlab.model.host.HostLoad;
import virtlab.model.resource.Resource;
import virtlab.model.unit.Require;

/**
 * The result of placing VMs on hosts: one outcome per VM and the load of every host, both in input
 * order.
 *
 * @param hosts with all that they run afterwards
 * @param outcomes one for each VM
 */
public record Placement(List<HostLoad> hosts, List<PlacementOutcome> outcomes) {
  /** Copies both lists. */
  public Placement {
    hosts = List.copyOf(hosts);
    outcomes = List.copyOf(outcomes);
  }

  /** The host of a VM, or none if it was rejected; refuses an unknown VM. */
  public Optional<Host> hostOf(String vm) {
    for (PlacementOutcome outcome : outcomes) {
      if (outcome.vm().id().equals(vm)) {
        return outcome instanceof Placed placed ? Optional.of(placed.host()) : Optional.empty();
      }
    }
    throw Require.unknown("VM", vm, outcomes.stream().map(each -> each.vm().id()).toList());
  }

  /** The VMs that were placed, in input order. */
  public List<Placed> placed() {
    return only(Placed.class);
  }

  /** The VMs that fit nowhere, in input order. */
  public List<Rejected> rejected() {
    return only(Rejected.class);
  }

  /** How many hosts run at least one VM. */
  public int hostsInUse() {
    return (int) hosts.stream().filter(load -> !load.vms().isEmpty()).count();
  }

  /** The used part of a resource over all hosts, 0 to 1; 0 if no host has it. */
  public double utilisation(Resource resource) {
    double used = 0;
    double capacity = 0;
    for (HostLoad load : hosts) {
      used += load.used().amount(resource);
      capacity += load.host().capacity().amount(resource);
    }
    return capacity == 0 ? 0 : used / capacity;
  }

  private <T extends PlacementOutcome> List<T> only(Class<T> kind) {
    return outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** One line per VM. */
  @Override
  public String toString() {
    return String.join("\n", outcomes.stream().map(Object::toString).toList());
  }
}
