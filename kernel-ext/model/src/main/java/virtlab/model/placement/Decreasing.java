package virtlab.model.placement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import virtlab.model.host.Host;
import virtlab.model.host.Vm;
import virtlab.model.resource.Resources;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;

/**
 * Another policy on the VMs sorted by size, largest first; sizes of exercise E03: the largest part
 * of any resource, then all parts together, then input order. Outcomes stay in input order.
 */
record Decreasing(PlacementPolicy policy) implements PlacementPolicy {
  @Override
  public Placement place(List<Host> hosts, List<Vm> vms) {
    Resources largest = Resources.NONE;
    for (Host host : hosts) {
      largest = largest(largest, host.capacity());
    }
    Resources whole = largest;
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < vms.size(); i++) {
      order.add(i);
    }
    Comparator<Integer> bySize =
        Comparator.comparingLong(i -> -Score.largestPart(vms.get(i).demand(), whole));
    order.sort(bySize.thenComparingLong(i -> -Score.allParts(vms.get(i).demand(), whole)));
    Placement sorted = policy.place(hosts, order.stream().map(vms::get).toList());
    PlacementOutcome[] outcomes = new PlacementOutcome[vms.size()];
    for (int k = 0; k < outcomes.length; k++) {
      outcomes[order.get(k)] = sorted.outcomes().get(k);
    }
    return new Placement(sorted.hosts(), List.of(outcomes));
  }

  private static Resources largest(Resources a, Resources b) {
    return new Resources(
        Cores.of(Math.max(a.cores().count(), b.cores().count())),
        Bytes.of(Math.max(a.ram().count(), b.ram().count())),
        Bytes.of(Math.max(a.ssd().count(), b.ssd().count())),
        Bytes.of(Math.max(a.hdd().count(), b.hdd().count())));
  }
}
