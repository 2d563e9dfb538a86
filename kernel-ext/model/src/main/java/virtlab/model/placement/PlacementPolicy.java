package virtlab.model.placement;

import java.util.List;
import virtlab.model.host.Host;
import virtlab.model.host.Vm;

/**
 * A rule that decides which VM goes to which host.
 *
 * <p>{@code PlacementPolicy.firstFit().place(hosts, vms)}. A policy is a pure function: same hosts
 * and VMs, same placement. It never asks more of a host than the host has.
 */
@FunctionalInterface
public interface PlacementPolicy {
  /** Places VMs, in this order, on empty hosts; duplicate names are refused. */
  Placement place(List<Host> hosts, List<Vm> vms);

  /** Each VM on the first host where it fits (rules: exercise E02). */
  static PlacementPolicy firstFit() {
    return choosing(HostChoice.firstFit());
  }

  /** Each VM where least would stay free (rules: exercise E03). */
  static PlacementPolicy bestFit() {
    return choosing(HostChoice.bestFit());
  }

  /** Each VM where most would stay free: spreads the load. */
  static PlacementPolicy worstFit() {
    return choosing(HostChoice.worstFit());
  }

  /** Each VM on the host used last or a later one, never an earlier one; does not wrap around. */
  static PlacementPolicy nextFit() {
    return (hosts, vms) -> OneByOne.place(hosts, vms, new NextFit());
  }

  /** Each VM on the next host after the one used last, around to the first again. */
  static PlacementPolicy roundRobin() {
    return (hosts, vms) -> OneByOne.place(hosts, vms, new RoundRobin());
  }

  /** Each VM where the free resources are most like its demand. */
  static PlacementPolicy dotProduct() {
    return choosing(HostChoice.dotProduct());
  }

  /** First fit of the VMs sorted by size, largest first (rules: exercise E03). */
  static PlacementPolicy firstFitDecreasing() {
    return new Decreasing(firstFit());
  }

  /** A policy that asks a choice for one VM after the other. */
  static PlacementPolicy choosing(HostChoice choice) {
    return (hosts, vms) -> OneByOne.place(hosts, vms, choice);
  }
}
