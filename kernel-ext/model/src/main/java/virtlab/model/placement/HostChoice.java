package virtlab.model.placement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToLongBiFunction;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;

/** Chooses a host for one VM, knowing what already runs where. */
@FunctionalInterface
public interface HostChoice {
  /** The index of a host on which the VM fits, or none. */
  OptionalInt choose(Vm vm, List<HostLoad> hosts);

  /**
   * This choice among the hosts that every rule allows. Not for choices that remember the host used
   * last, next fit and round robin: they would count in the shorter list.
   */
  default HostChoice obeying(AffinityRule... rules) {
    List<AffinityRule> all = List.of(rules);
    return (vm, hosts) -> {
      List<Integer> numbers = new ArrayList<>();
      List<HostLoad> allowed = new ArrayList<>();
      for (int i = 0; i < hosts.size(); i++) {
        HostLoad host = hosts.get(i);
        if (all.stream().allMatch(rule -> rule.allows(vm.id(), host, hosts))) {
          numbers.add(i);
          allowed.add(host);
        }
      }
      OptionalInt chosen = choose(vm, Collections.unmodifiableList(allowed));
      return chosen.isPresent()
          ? OptionalInt.of(numbers.get(chosen.getAsInt()))
          : OptionalInt.empty();
    };
  }

  /** The first host on which the VM fits. */
  static HostChoice firstFit() {
    return (vm, hosts) -> {
      for (int i = 0; i < hosts.size(); i++) {
        if (hosts.get(i).fits(vm)) {
          return OptionalInt.of(i);
        }
      }
      return OptionalInt.empty();
    };
  }

  /**
   * The host on which least would stay free, the sum over resources of floor(10^6 · (free − demand)
   * / capacity); of equal ones the first (rules: exercise E03).
   */
  static HostChoice bestFit() {
    return (vm, hosts) -> least(vm, hosts, Score::left);
  }

  /** The host on which most would stay free, by the same sum; of equal ones the first. */
  static HostChoice worstFit() {
    return (vm, hosts) -> least(vm, hosts, (each, host) -> -Score.left(each, host));
  }

  /**
   * The host whose free resources are most like the demand: the largest sum over resources of
   * demand · free, both in whole millionths of the host's capacity; of equal ones the first
   * (Panigrahy, Talwar, Uyeda, Wieder, Heuristics for Vector Bin Packing, 2011).
   */
  static HostChoice dotProduct() {
    return (vm, hosts) -> least(vm, hosts, (each, host) -> -Score.product(each, host));
  }

  private static OptionalInt least(
      Vm vm, List<HostLoad> hosts, ToLongBiFunction<Vm, HostLoad> rank) {
    OptionalInt best = OptionalInt.empty();
    long bestScore = Long.MAX_VALUE;
    for (int i = 0; i < hosts.size(); i++) {
      if (hosts.get(i).fits(vm)) {
        long score = rank.applyAsLong(vm, hosts.get(i));
        if (best.isEmpty() || score < bestScore) {
          best = OptionalInt.of(i);
          bestScore = score;
        }
      }
    }
    return best;
  }
}
