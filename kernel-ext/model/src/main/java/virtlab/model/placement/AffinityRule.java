package virtlab.model.placement;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;
import virtlab.model.unit.Require;

/** Which VMs must, or must not, share a host, or run on some hosts only. */
public sealed interface AffinityRule {
  /** Whether a VM may go to a host, given what already runs where. */
  boolean allows(String vm, HostLoad host, List<HostLoad> hosts);

  /** How a state breaks the rule, one sentence each; empty if it does not. */
  List<String> broken(List<HostLoad> hosts);

  /** These VMs share one host: short ways, but they fall together. */
  static AffinityRule together(String... vms) {
    return new Together(List.of(vms));
  }

  /** No two of these VMs share a host: one fallen host takes at most one of them. */
  static AffinityRule apart(String... vms) {
    return new Apart(List.of(vms));
  }

  /** A VM runs on one of these hosts only: a licence, a device, a law. */
  static AffinityRule onlyOn(String vm, String... hosts) {
    return new OnlyOn(vm, List.of(hosts));
  }

  /**
   * VMs that share one host. The first of them goes where the policy likes, even where the others
   * will not fit; so place them before the rest.
   */
  record Together(List<String> vms) implements AffinityRule {
    /** Copies the names. */
    public Together {
      vms = List.copyOf(vms);
    }

    @Override
    public boolean allows(String vm, HostLoad host, List<HostLoad> hosts) {
      List<String> places = vms.contains(vm) ? places(vms, vm, hosts) : List.of();
      return places.isEmpty() || places.contains(host.host().id());
    }

    @Override
    public List<String> broken(List<HostLoad> hosts) {
      List<String> places = places(vms, "", hosts).stream().distinct().toList();
      return places.size() < 2
          ? List.of()
          : List.of(
              "VMs "
                  + String.join(", ", vms)
                  + ": found on hosts "
                  + String.join(", ", places)
                  + ", allowed is one host for all");
    }
  }

  /** VMs of which no two share a host. */
  record Apart(List<String> vms) implements AffinityRule {
    /** Copies the names. */
    public Apart {
      vms = List.copyOf(vms);
    }

    @Override
    public boolean allows(String vm, HostLoad host, List<HostLoad> hosts) {
      return !vms.contains(vm) || places(vms, vm, List.of(host)).isEmpty();
    }

    @Override
    public List<String> broken(List<HostLoad> hosts) {
      List<String> sentences = new ArrayList<>();
      for (HostLoad host : hosts) {
        List<String> here = host.vms().stream().map(Vm::id).filter(vms::contains).toList();
        if (here.size() > 1) {
          sentences.add(
              "VMs "
                  + String.join(", ", here)
                  + ": found together on host "
                  + host.host().id()
                  + ", allowed is at most one of them per host");
        }
      }
      return sentences;
    }
  }

  /** A VM that runs on some hosts only. */
  record OnlyOn(String vm, List<String> allowed) implements AffinityRule {
    /** Copies the names; refuses none. */
    public OnlyOn {
      allowed = List.copyOf(allowed);
      Require.atLeast("VM " + vm + ": hosts allowed", allowed.size(), 1L);
    }

    @Override
    public boolean allows(String other, HostLoad host, List<HostLoad> hosts) {
      return !vm.equals(other) || allowed.contains(host.host().id());
    }

    @Override
    public List<String> broken(List<HostLoad> hosts) {
      List<String> places = places(List.of(vm), "", hosts);
      return places.isEmpty() || allowed.contains(places.get(0))
          ? List.of()
          : List.of(
              "VM "
                  + vm
                  + ": found on host "
                  + places.get(0)
                  + ", allowed are "
                  + String.join(", ", allowed));
    }
  }

  /** The hosts of some VMs, one left out, one entry per VM. */
  private static List<String> places(List<String> vms, String leftOut, List<HostLoad> hosts) {
    List<String> places = new ArrayList<>();
    for (HostLoad host : hosts) {
      for (Vm each : host.vms()) {
        if (vms.contains(each.id()) && !each.id().equals(leftOut)) {
          places.add(host.host().id());
        }
      }
    }
    return places;
  }
}
