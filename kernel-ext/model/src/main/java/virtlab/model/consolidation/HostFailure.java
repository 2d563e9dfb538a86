package virtlab.model.consolidation;

import java.util.List;
import virtlab.model.host.HostLoad;
import virtlab.model.unit.Require;

/**
 * What falls when one host fails.
 *
 * @param host which
 * @param fallen the VMs that ran there
 * @param all the VMs on all hosts
 * @param homeless how many of the fallen would find no place on the other hosts
 */
public record HostFailure(String host, int fallen, int all, int homeless) {
  /** The failure of a host; what fell is placed again as an evacuation would place it. */
  public static HostFailure of(List<HostLoad> hosts, String host) {
    EvacuationPlan plan = Evacuation.plan(hosts, host);
    int fallen = plan.moves().size() + plan.stranded().size();
    int all = hosts.stream().mapToInt(each -> each.vms().size()).sum();
    return new HostFailure(host, fallen, all, plan.stranded().size());
  }

  /** The host whose failure leaves most VMs without a place, then the one that takes most along. */
  public static HostFailure worst(List<HostLoad> hosts) {
    Require.atLeast("hosts", hosts.size(), 1L);
    HostFailure worst = of(hosts, hosts.get(0).host().id());
    for (HostLoad each : hosts) {
      HostFailure here = of(hosts, each.host().id());
      boolean worse =
          here.homeless > worst.homeless
              || (here.homeless == worst.homeless && here.fallen > worst.fallen);
      worst = worse ? here : worst;
    }
    return worst;
  }

  /** The part of all VMs that falls, 0 to 1. */
  public double share() {
    return all == 0 ? 0 : (double) fallen / all;
  }

  /** For example "if host h1 fails, 4 of 10 VMs fall, and 1 finds no other place". */
  @Override
  public String toString() {
    return "if host "
        + host
        + " fails, "
        + fallen
        + " of "
        + all
        + " VMs fall, and "
        + homeless
        + (homeless == 1 ? " finds" : " find")
        + " no other place";
  }
}
