package virtlab.model.host;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.resource.Resource;
import virtlab.model.resource.Resources;
import virtlab.model.resource.Shortage;
import virtlab.model.unit.Names;
import virtlab.model.unit.Require;

/**
 * A host with the VMs on it; together they never ask for more than the host has.
 *
 * @param host which one
 * @param vms in the order in which they came
 * @param used the sum of what they ask for, no more than the capacity
 */
public record HostLoad(Host host, List<Vm> vms, Resources used) {
  /** Checks that the VMs fit and that {@code used} is their sum; use the factories. */
  public HostLoad {
    vms = List.copyOf(vms);
    Names.distinct("VM", vms.stream().map(Vm::id).toList());
    Resources sum = Resources.NONE;
    for (Vm vm : vms) {
      List<Shortage> missing = vm.demand().missingFrom(host.capacity().minus(sum));
      if (!missing.isEmpty()) {
        throw new IllegalArgumentException(
            "VM "
                + vm.id()
                + ": does not fit on host "
                + host.id()
                + ", "
                + missing.get(0)
                + "; choose another host");
      }
      sum = sum.plus(vm.demand());
    }
    if (!sum.equals(used)) {
      throw new IllegalArgumentException(
          "host "
              + host.id()
              + ": found "
              + used
              + " in use, allowed is the sum of its VMs, "
              + sum);
    }
  }

  /** A host without VMs. */
  public static HostLoad empty(Host host) {
    return new HostLoad(host, List.of(), Resources.NONE);
  }

  /** A host with these VMs; refuses what does not fit. */
  public static HostLoad of(Host host, List<Vm> vms) {
    Resources sum = Resources.NONE;
    for (Vm vm : vms) {
      sum = sum.plus(vm.demand());
    }
    return new HostLoad(host, vms, sum);
  }

  /** The same with one more VM; refuses it if it does not fit. */
  public HostLoad with(Vm vm) {
    return with(List.of(vm));
  }

  /** The same with more VMs; refuses them if they do not fit. */
  public HostLoad with(List<Vm> more) {
    List<Vm> all = new ArrayList<>(vms);
    all.addAll(more);
    return of(host, all);
  }

  /** The same without one VM; refuses an unknown one. */
  public HostLoad without(String vm) {
    List<Vm> left = vms.stream().filter(each -> !each.id().equals(vm)).toList();
    if (left.size() == vms.size()) {
      throw Require.unknown("VM on host " + host.id(), vm, vms.stream().map(Vm::id).toList());
    }
    return of(host, left);
  }

  /** What is still free. */
  public Resources free() {
    return host.capacity().minus(used);
  }

  /** Whether a VM fits beside the others. */
  public boolean fits(Vm vm) {
    return vm.demand().fitsInto(free());
  }

  /** The used part of a resource, 0 to 1; 0 for a resource that the host does not have. */
  public double utilisation(Resource resource) {
    long capacity = host.capacity().amount(resource);
    return capacity == 0 ? 0 : (double) used.amount(resource) / capacity;
  }

  /** For example "host h1: 2 VMs, 6 of 8 cores, 12 GiB of 32 GiB RAM". */
  @Override
  public String toString() {
    String count = vms.size() == 1 ? "1 VM" : vms.size() + " VMs";
    return "host "
        + host.id()
        + ": "
        + count
        + ", "
        + used.cores().count()
        + " of "
        + host.capacity().cores()
        + ", "
        + used.ram()
        + " of "
        + host.capacity().ram()
        + " RAM";
  }
}
