package virtlab.model.consolidation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;
import virtlab.model.placement.HostChoice;
import virtlab.model.resource.Resource;
import virtlab.model.unit.Require;

/**
 * Empties hosts by moving their VMs to others that run anyway.
 *
 * @param mostPercent how full a host may become in any of its resources, 1 to 100
 * @param choice among the hosts that stay within that
 */
public record ConsolidationRule(int mostPercent, HostChoice choice) {
  /** Refuses percentages outside 1 to 100. */
  public ConsolidationRule {
    Require.between("fullest host in percent", mostPercent, 1, 100);
  }

  /** Best fit, hosts up to so many percent. */
  public static ConsolidationRule upTo(int mostPercent) {
    return new ConsolidationRule(mostPercent, HostChoice.bestFit());
  }

  /** The same with rules of affinity or another choice. */
  public ConsolidationRule choosing(HostChoice other) {
    return new ConsolidationRule(mostPercent, other);
  }

  /**
   * Tries each host that runs something, the emptiest first (by its fullest resource, then input
   * order), and empties it if all its VMs, the most RAM first, find a place on other running hosts;
   * otherwise none of them moves. A host that has received a VM is not emptied, so no VM moves
   * twice.
   */
  public ConsolidationPlan plan(List<HostLoad> hosts) {
    Moves moves = new Moves(hosts);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < hosts.size(); i++) {
      if (!hosts.get(i).vms().isEmpty()) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparingDouble(i -> fullest(hosts.get(i))));
    List<String> emptied = new ArrayList<>();
    List<Integer> received = new ArrayList<>();
    for (int from : order) {
      if (!received.contains(from)) {
        Moves tried = moves.copy();
        if (empty(tried, from, received)) {
          moves = tried;
          emptied.add(hosts.get(from).host().id());
        }
      }
    }
    return new ConsolidationPlan(hosts, moves.hosts(), moves.made(), emptied);
  }

  /** Moves all VMs of a host; false if one of them finds no place. */
  private boolean empty(Moves moves, int from, List<Integer> received) {
    List<Integer> targets = new ArrayList<>();
    for (Vm vm : moves.largestFirst(from)) {
      List<Integer> numbers = new ArrayList<>();
      List<HostLoad> loads = new ArrayList<>();
      for (int i = 0; i < moves.hosts().size(); i++) {
        HostLoad load = moves.host(i);
        if (i != from && !load.vms().isEmpty() && load.fits(vm)) {
          if (fullest(load.with(vm)) <= mostPercent / 100.0) {
            numbers.add(i);
            loads.add(load);
          }
        }
      }
      OptionalInt chosen = choice.choose(vm, loads);
      if (chosen.isEmpty()) {
        return false;
      }
      int to = numbers.get(chosen.getAsInt());
      moves.move(vm, from, to);
      targets.add(to);
    }
    received.addAll(targets);
    return true;
  }

  private static double fullest(HostLoad load) {
    double most = 0;
    for (Resource resource : Resource.values()) {
      most = Math.max(most, load.utilisation(resource));
    }
    return most;
  }
}
