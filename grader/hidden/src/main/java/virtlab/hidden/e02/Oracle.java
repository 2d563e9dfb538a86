package virtlab.hidden.e02;

import java.util.ArrayList;
import java.util.List;
import virtlab.contracts.e02.Host;
import virtlab.contracts.e02.Vm;

/**
 * First fit written the other way round: nothing is subtracted; what a host has left is summed
 * again from all that was placed on it. So it shares no step with the usual solution.
 */
final class Oracle {
  private Oracle() {}

  /** One word for each virtual machine, as {@link Answer} compares them. */
  static List<String> words(List<Host> hosts, List<Vm> vms) {
    int[] where = new int[vms.size()];
    List<String> words = new ArrayList<>();
    for (int v = 0; v < where.length; v++) {
      int first = hosts.size();
      where[v] = first;
      for (int h = hosts.size() - 1; h >= 0; h--) {
        where[v] = h;
        if (!holds(hosts.get(h), h, where, vms.subList(0, v + 1))) {
          where[v] = first;
        } else {
          first = h;
        }
      }
      words.add(vms.get(v).id() + "=" + (where[v] < hosts.size() ? hosts.get(where[v]).id() : "-"));
    }
    return words;
  }

  private static boolean holds(Host host, int h, int[] where, List<Vm> placed) {
    long[] sum = new long[4];
    for (int v = 0; v < placed.size(); v++) {
      if (where[v] == h) {
        Vm vm = placed.get(v);
        sum[0] += vm.cores();
        sum[1] += vm.ramMib();
        sum[2] += vm.ssdGib();
        sum[3] += vm.hddGib();
      }
    }
    return sum[0] <= host.cores()
        && sum[1] <= host.ramMib()
        && sum[2] <= host.ssdGib()
        && sum[3] <= host.hddGib();
  }
}
