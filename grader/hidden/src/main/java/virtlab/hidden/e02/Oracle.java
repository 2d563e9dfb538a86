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
      where[v] = hosts.size();
      for (int h = hosts.size() - 1; h >= 0; h--) {
        if (roomFor(v, h, where, hosts.get(h), vms)) {
          where[v] = h;
        }
      }
      words.add(vms.get(v).id() + "=" + (where[v] < hosts.size() ? hosts.get(where[v]).id() : "-"));
    }
    return words;
  }

  private static boolean roomFor(int candidate, int h, int[] where, Host host, List<Vm> vms) {
    long[] sum = new long[4];
    for (int v = 0; v <= candidate; v++) {
      if (v == candidate || where[v] == h) {
        Vm vm = vms.get(v);
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
