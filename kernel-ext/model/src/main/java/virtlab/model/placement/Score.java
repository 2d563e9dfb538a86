package virtlab.model.placement;

import java.math.BigInteger;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;
import virtlab.model.resource.Resource;
import virtlab.model.resource.Resources;

/** Sizes as whole millionths of a capacity, the scores of exercise E03. */
final class Score {
  private static final long THOUSAND = 1_000;
  private static final long MILLION = 1_000_000;

  /** No host is better than another. */
  static final HostScore ALL_EQUAL = (demand, free, capacity) -> 0;

  /** Least would stay free. */
  static final HostScore LEAST_LEFT = Score::left;

  /** Most would stay free. */
  static final HostScore MOST_LEFT = (demand, free, capacity) -> -left(demand, free, capacity);

  private Score() {}

  /** What would stay free on a host, see {@link #left(long[], long[], long[])}. */
  static long left(Vm vm, HostLoad host) {
    return left(amounts(vm.demand()), amounts(host.free()), amounts(host.host().capacity()));
  }

  /**
   * What would stay free: Σ over resources of floor(10^6 · (free − demand) / capacity); a resource
   * that the host does not have counts 0.
   */
  static long left(long[] demand, long[] free, long[] capacity) {
    long sum = 0;
    for (int r = 0; r < demand.length; r++) {
      sum += millionths(free[r] - demand[r], capacity[r]);
    }
    return sum;
  }

  /** The dot product, see {@link #product(long[], long[], long[])}. */
  static long product(Vm vm, HostLoad host) {
    return product(amounts(vm.demand()), amounts(host.free()), amounts(host.host().capacity()));
  }

  /** The dot product of demand and free in millionths of the capacity; at most 4 · 10^12. */
  static long product(long[] demand, long[] free, long[] capacity) {
    long sum = 0;
    for (int r = 0; r < demand.length; r++) {
      sum += millionths(demand[r], capacity[r]) * millionths(free[r], capacity[r]);
    }
    return sum;
  }

  /** One amount per resource, in the order of the enum. */
  static long[] amounts(Resources resources) {
    return new long[] {
      resources.cores().count(),
      resources.ram().count(),
      resources.ssd().count(),
      resources.hdd().count()
    };
  }

  /** The largest part of any resource that a VM asks for, in millionths. */
  static long largestPart(Resources demand, Resources largest) {
    long most = 0;
    for (Resource resource : Resource.values()) {
      most = Math.max(most, millionths(demand.amount(resource), largest.amount(resource)));
    }
    return most;
  }

  /** The parts of all resources together, in millionths. */
  static long allParts(Resources demand, Resources largest) {
    long sum = 0;
    for (Resource resource : Resource.values()) {
      sum += millionths(demand.amount(resource), largest.amount(resource));
    }
    return sum;
  }

  /** floor(10^6 · amount / whole), exact; 0 where there is no whole. */
  static long millionths(long amount, long whole) {
    if (whole == 0) {
      return 0;
    }
    if (amount <= Long.MAX_VALUE / MILLION) {
      return amount * MILLION / whole;
    }
    if (amount <= whole && whole <= Long.MAX_VALUE / THOUSAND) {
      long thousandths = amount * THOUSAND / whole;
      return thousandths * THOUSAND + amount * THOUSAND % whole * THOUSAND / whole;
    }
    BigInteger exact =
        BigInteger.valueOf(amount)
            .multiply(BigInteger.valueOf(MILLION))
            .divide(BigInteger.valueOf(whole));
    return exact.bitLength() > 60 ? Long.MAX_VALUE / 8 : exact.longValue();
  }
}
