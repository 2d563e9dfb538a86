package virtlab.model.placement;

import java.util.List;
import java.util.Optional;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;
import virtlab.model.resource.Shortage;

/**
 * A VM that fits on no host.
 *
 * @param vm the VM
 * @param hosts the hosts as they were when it was refused
 */
public record Rejected(Vm vm, List<HostLoad> hosts) implements PlacementOutcome {
  /** Copies the hosts. */
  public Rejected {
    hosts = List.copyOf(hosts);
  }

  /**
   * The host that came nearest: the smallest sum of lacking / demanded over the resources, then
   * input order; empty if there are no hosts.
   */
  public Optional<HostLoad> nearest() {
    HostLoad best = null;
    double least = Double.POSITIVE_INFINITY;
    for (HostLoad host : hosts) {
      double lack = NearMiss.distance(vm.demand(), host.free());
      if (lack < least) {
        least = lack;
        best = host;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * What lacks on the nearest host, in the order CPU, RAM, SSD, HDD; empty if there are no hosts.
   */
  public List<Shortage> shortages() {
    return nearest().map(host -> vm.demand().missingFrom(host.free())).orElse(List.of());
  }

  /**
   * For example "VM db: on no host; nearest is h2, where RAM lacks 4 GiB (8 GiB asked, 4 GiB
   * free)".
   */
  @Override
  public String toString() {
    String reason =
        nearest()
            .map(host -> new NearMiss(host.host(), shortages()).toString())
            .orElse("there are no hosts");
    return "VM " + vm.id() + ": on no host; " + reason;
  }
}
