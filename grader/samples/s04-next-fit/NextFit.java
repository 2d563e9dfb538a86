import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import virtlab.contracts.e02.FirstFit;
import virtlab.contracts.e02.Host;
import virtlab.contracts.e02.Placement;
import virtlab.contracts.e02.Vm;

public class NextFit implements FirstFit {
  @Override
  public List<Placement> place(List<Host> hosts, List<Vm> vms) {
    checkHosts(hosts);
    checkVms(vms);
    int[][] free = new int[hosts.size()][];
    for (int h = 0; h < free.length; h++) {
      Host host = hosts.get(h);
      free[h] = new int[] {host.cores(), host.ramMib(), host.ssdGib(), host.hddGib()};
    }
    List<Placement> placements = new ArrayList<>();
    int h = 0;
    for (Vm vm : vms) {
      int[] demand = {vm.cores(), vm.ramMib(), vm.ssdGib(), vm.hddGib()};
      int tried = 0;
      while (tried < free.length && !fits(demand, free[h])) {
        h = (h + 1) % free.length;
        tried++;
      }
      if (tried == free.length) {
        placements.add(Placement.nowhere(vm.id()));
      } else {
        for (int r = 0; r < demand.length; r++) {
          free[h][r] -= demand[r];
        }
        placements.add(Placement.on(vm.id(), hosts.get(h).id()));
      }
    }
    return placements;
  }

  private static boolean fits(int[] demand, int[] free) {
    for (int r = 0; r < demand.length; r++) {
      if (demand[r] > free[r]) {
        return false;
      }
    }
    return true;
  }

  private static void checkHosts(List<Host> hosts) {
    if (hosts == null) {
      throw new IllegalArgumentException("the list of hosts is null");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < hosts.size(); i++) {
      Host host = hosts.get(i);
      if (host == null || host.id() == null) {
        throw new IllegalArgumentException("host at index " + i + " is null or has no id");
      }
      check(seen, host.id(), host.cores(), host.ramMib(), host.ssdGib(), host.hddGib());
    }
  }

  private static void checkVms(List<Vm> vms) {
    if (vms == null) {
      throw new IllegalArgumentException("the list of VMs is null");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < vms.size(); i++) {
      Vm vm = vms.get(i);
      if (vm == null || vm.id() == null) {
        throw new IllegalArgumentException("VM at index " + i + " is null or has no id");
      }
      check(seen, vm.id(), vm.cores(), vm.ramMib(), vm.ssdGib(), vm.hddGib());
    }
  }

  private static void check(Set<String> seen, String id, int... amounts) {
    for (int amount : amounts) {
      if (amount < 0) {
        throw new IllegalArgumentException(id + ": " + amount + " is negative");
      }
    }
    if (!seen.add(id)) {
      throw new IllegalArgumentException("the id " + id + " occurs twice");
    }
  }
}
