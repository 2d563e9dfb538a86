package virtlab.model.sharing;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Names;
import virtlab.model.unit.Require;

/**
 * Who gets how much of a host's processors, in the order of the claims.
 *
 * @param capacity of the host
 * @param rows one for each claim
 */
public record CpuShares(Cpu capacity, List<Row> rows) {
  /**
   * One claim and what it receives.
   *
   * @param claim what was asked for
   * @param received what it gets, at most its demand and its limit
   */
  public record Row(CpuClaim claim, Cpu received) {
    /** What it wanted and does not get. */
    public Cpu missing() {
      return claim.demand().minus(received);
    }

    /** How much slower its work runs than alone: demand / received; infinite if it gets nothing. */
    public double slowdown() {
      return claim.demand().nanoCores() == 0
          ? 1
          : (double) claim.demand().nanoCores() / received.nanoCores();
    }
  }

  /** Copies the rows; refuses more than the capacity. */
  public CpuShares {
    rows = List.copyOf(rows);
    Cpu used = sum(rows);
    if (used.compareTo(capacity) > 0) {
      throw new IllegalArgumentException(
          "shares: found " + used + " in all, allowed is at most the capacity of " + capacity);
    }
  }

  /** Shares processors among VMs by {@link MaxMin}. */
  public static CpuShares share(Cpu capacity, CpuClaim... claims) {
    return share(capacity, List.of(claims));
  }

  /** Shares processors among VMs by {@link MaxMin}; exact to a billionth of a core. */
  public static CpuShares share(Cpu capacity, List<CpuClaim> claims) {
    Names.distinct("VM", claims.stream().map(CpuClaim::vm).toList());
    long[] shares =
        MaxMin.share(capacity.nanoCores(), claims.stream().map(CpuClaim::inNanoCores).toList());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      rows.add(new Row(claims.get(i), new Cpu(shares[i])));
    }
    return new CpuShares(capacity, rows);
  }

  /** What one VM receives. */
  public Cpu of(String vm) {
    for (Row row : rows) {
      if (row.claim().vm().equals(vm)) {
        return row.received();
      }
    }
    throw Require.unknown("VM", vm, rows.stream().map(row -> row.claim().vm()).toList());
  }

  /** All computing time given out. */
  public Cpu used() {
    return sum(rows);
  }

  private static Cpu sum(List<Row> rows) {
    Cpu sum = Cpu.ZERO;
    for (Row row : rows) {
      sum = sum.plus(row.received());
    }
    return sum;
  }

  /** What nobody wants or may have. */
  public Cpu unused() {
    return capacity.minus(used());
  }

  /** For example "shop 2 cores, noisy 6 cores, unused 0 cores". */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      text.append(row.claim().vm()).append(' ').append(row.received()).append(", ");
    }
    return text.append("unused ").append(unused()).toString();
  }
}
