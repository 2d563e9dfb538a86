package virtlab.model.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;
import virtlab.model.placement.HostChoice;
import virtlab.model.placement.Rejected;

/** Moves all VMs of a host to the others, before its power or its kernel is touched. */
public final class Evacuation {
  private Evacuation() {}

  /**
   * First fit of the VMs, the most RAM first, then by name, on the other hosts in input order
   * (rules: exercise E09).
   */
  public static EvacuationPlan plan(List<HostLoad> hosts, String host) {
    return plan(hosts, host, HostChoice.firstFit());
  }

  /** The same with another choice, for example one that obeys rules of affinity. */
  public static EvacuationPlan plan(List<HostLoad> hosts, String host, HostChoice choice) {
    Moves moves = new Moves(hosts);
    int from = index(hosts, host);
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < hosts.size(); i++) {
      if (i != from) {
        others.add(i);
      }
    }
    List<Rejected> stranded = new ArrayList<>();
    for (Vm vm : moves.largestFirst(from)) {
      List<HostLoad> loads = others.stream().map(moves::host).toList();
      OptionalInt chosen = choice.choose(vm, loads);
      if (chosen.isPresent()) {
        moves.move(vm, from, others.get(chosen.getAsInt()));
      } else {
        stranded.add(new Rejected(vm, loads));
      }
    }
    return new EvacuationPlan(host, moves.made(), stranded, moves.hosts());
  }

  private static int index(List<HostLoad> hosts, String host) {
    List<String> names = hosts.stream().map(each -> each.host().id()).toList();
    int index = names.indexOf(host);
    if (index < 0) {
      throw new IllegalArgumentException(
          "host: found " + host + ", allowed are " + String.join(", ", names));
    }
    return index;
  }
}
