package virtlab.model.placement;

import java.math.BigInteger;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;
import virtlab.model.resource.Resource;
import virtlab.model.resource.Resources;

/** Sizes as whole millionths of a capacity, the scores of exercise E03. */
final class Score {
  private static final long MILLION = 1_000_000;

  private Score() {}

  /**
   * What would stay free: Σ over resources of floor(10^6 · (free − demand) / capacity); a resource
   * that the host does not have counts 0.
   */
  static long left(Vm vm, HostLoad host) {
    long sum = 0;
    for (Resource resource : Resource.values()) {
      long free = host.free().amount(resource) - vm.demand().amount(resource);
      sum += millionths(free, host.host().capacity().amount(resource));
    }
    return sum;
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
  private static long millionths(long amount, long whole) {
    if (whole == 0) {
      return 0;
    }
    if (amount <= Long.MAX_VALUE / MILLION) {
      return amount * MILLION / whole;
    }
    BigInteger exact =
        BigInteger.valueOf(amount)
            .multiply(BigInteger.valueOf(MILLION))
            .divide(BigInteger.valueOf(whole));
    return exact.bitLength() > 60 ? Long.MAX_VALUE / 8 : exact.longValue();
  }
}
