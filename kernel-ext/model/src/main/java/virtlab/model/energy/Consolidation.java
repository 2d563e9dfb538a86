package virtlab.model.energy;

import java.util.List;
import virtlab.model.host.HostLoad;
import virtlab.model.number.Digits;
import virtlab.model.resource.Resource;
import virtlab.model.unit.Joules;
import virtlab.model.unit.Names;
import virtlab.model.unit.Seconds;
import virtlab.model.unit.Watts;

/**
 * The same VMs on the same hosts, before and after they were packed closer: what it saves when
 * hosts without a VM are switched off, and what it risks.
 *
 * <p>With equal hosts the work takes the same power wherever it runs; what is saved is the idle
 * power of the hosts that are switched off.
 *
 * @param power of each host
 * @param before the hosts as they were, all on
 * @param after the same hosts and VMs; those without a VM are off
 * @param busy the part of their cores that the VMs use, 0 to 1
 */
public record Consolidation(
    PowerModel power, List<HostLoad> before, List<HostLoad> after, double busy) {
  /** Refuses other hosts or other VMs after than before. */
  public Consolidation {
    before = List.copyOf(before);
    after = List.copyOf(after);
    same("hosts", hosts(before), hosts(after));
    same("VMs", vms(before), vms(after));
    Names.distinct("host", hosts(before));
    power.of(before, busy, false);
  }

  private static List<String> hosts(List<HostLoad> loads) {
    return loads.stream().map(load -> load.host().id()).sorted().toList();
  }

  private static List<String> vms(List<HostLoad> loads) {
    return loads.stream()
        .flatMap(load -> load.vms().stream())
        .map(vm -> vm.id() + " of " + vm.demand())
        .sorted()
        .toList();
  }

  private static void same(String what, List<String> before, List<String> after) {
    if (!before.equals(after)) {
      throw new IllegalArgumentException(
          what
              + " afterwards: found "
              + String.join(", ", after)
              + "; allowed are those before, "
              + String.join(", ", before));
    }
  }

  /** The power of all hosts before, those without a VM too. */
  public Watts powerBefore() {
    return power.of(before, busy, false);
  }

  /** The power of the hosts that are still on, and of the others switched off. */
  public Watts powerAfter() {
    return power.of(after, busy, true);
  }

  /** The power that is saved; it is never negative if all hosts are equal. */
  public double savedWatts() {
    return powerBefore().value() - powerAfter().value();
  }

  /** The energy saved over a time; refuses a consolidation that saves nothing. */
  public Joules saved(Seconds time) {
    return powerBefore().over(time).minus(powerAfter().over(time));
  }

  /** How many hosts are switched off. */
  public int switchedOff() {
    return (int) after.stream().filter(load -> load.vms().isEmpty()).count();
  }

  /** How many VMs fail with the host that carries most of them, before. */
  public int mostLostBefore() {
    return mostVms(before);
  }

  /** How many VMs fail with the host that carries most of them, after: the price of saving. */
  public int mostLostAfter() {
    return mostVms(after);
  }

  private static int mostVms(List<HostLoad> loads) {
    return loads.stream().mapToInt(load -> load.vms().size()).max().orElse(0);
  }

  /**
   * How much longer a request takes on the fullest host than on an idle one: 1 / (1 − u), with u
   * the utilisation of its processors; infinite at 1. Source: Kleinrock, Queueing Systems I, 1975,
   * section 3.2 (M/M/1).
   */
  public double slowdownAfter() {
    double most = 0;
    for (HostLoad load : after) {
      most = Math.max(most, load.utilisation(Resource.CPU) * busy);
    }
    return 1 / (1 - most);
  }

  /** For example "2 of 4 hosts off, 400 W saved of 1 kW; a host carries up to 5 VMs, not 3". */
  @Override
  public String toString() {
    return switchedOff()
        + " of "
        + after.size()
        + " hosts off, "
        + Digits.of(savedWatts())
        + " W saved of "
        + powerBefore()
        + "; a host carries up to "
        + mostLostAfter()
        + " VMs, before "
        + mostLostBefore();
  }
}
