package virtlab.model.sharing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Weighted max-min fairness with reservations and limits, exact in whole units.
 *
 * <p>x_i = min(demand_i, limit_i, max(reservation_i, w_i · θ)) with the water level θ that uses up
 * the capacity; if no level does, everyone gets min(demand, limit). θ is found exactly as a
 * fraction; the parts of a unit that rounding down leaves go to the largest remainders, then in
 * input order, so that the shares add up to the capacity. Source: Bertsekas and Gallager, Data
 * Networks, 2nd ed. 1992, section 6.5.2 (max-min); Waldspurger, OSDI 2002, section 2 (shares,
 * reservations and limits together). Time O(n log n).
 */
public final class MaxMin {
  /** At this level a claim starts to grow, or stops. */
  private record Turn(BigInteger amount, long weight, boolean starts) {}

  private MaxMin() {}

  /**
   * Shares a capacity.
   *
   * @param capacity whole units, 0 or more
   * @param claims who wants what; reservations together at most the capacity
   * @return what each gets, in input order
   */
  public static long[] share(long capacity, List<Claim> claims) {
    check(capacity, claims);
    BigInteger all = BigInteger.ZERO;
    for (Claim claim : claims) {
      all = all.add(BigInteger.valueOf(claim.most()));
    }
    if (all.compareTo(BigInteger.valueOf(capacity)) <= 0) {
      return claims.stream().mapToLong(Claim::most).toArray();
    }
    return atLevel(capacity, claims, level(capacity, claims));
  }

  private static void check(long capacity, List<Claim> claims) {
    if (capacity < 0) {
      throw new IllegalArgumentException("capacity: found " + capacity + ", allowed is 0 or more");
    }
    BigInteger reserved = BigInteger.ZERO;
    for (Claim claim : claims) {
      reserved = reserved.add(BigInteger.valueOf(claim.reservation()));
      if (reserved.compareTo(BigInteger.valueOf(capacity)) > 0) {
        throw new IllegalArgumentException(
            claim.id()
                + ": the reservations up to this one add up to "
                + reserved
                + ", allowed is at most the capacity "
                + capacity);
      }
    }
  }

  /** The level as a fraction {numerator, denominator}. */
  private static BigInteger[] level(long capacity, List<Claim> claims) {
    List<Turn> turns = new ArrayList<>();
    BigInteger fixed = BigInteger.ZERO;
    for (Claim claim : claims) {
      BigInteger least = BigInteger.valueOf(claim.least());
      turns.add(new Turn(least, claim.weight(), true));
      turns.add(new Turn(BigInteger.valueOf(claim.most()), claim.weight(), false));
      fixed = fixed.add(least);
    }
    turns.sort(((Comparator<Turn>) MaxMin::byLevel).thenComparing(turn -> !turn.starts()));
    BigInteger full = BigInteger.valueOf(capacity);
    BigInteger weights = BigInteger.ZERO;
    for (Turn turn : turns) {
      BigInteger weight = BigInteger.valueOf(turn.weight());
      // fixed + weights · (amount / weight) ≥ capacity: the level lies before this turn
      BigInteger reached = fixed.multiply(weight).add(weights.multiply(turn.amount()));
      if (weights.signum() > 0 && reached.compareTo(full.multiply(weight)) >= 0) {
        return new BigInteger[] {full.subtract(fixed), weights};
      }
      weights = turn.starts() ? weights.add(weight) : weights.subtract(weight);
      fixed = turn.starts() ? fixed.subtract(turn.amount()) : fixed.add(turn.amount());
    }
    return new BigInteger[] {BigInteger.ZERO, BigInteger.ONE};
  }

  private static int byLevel(Turn a, Turn b) {
    BigInteger left = a.amount().multiply(BigInteger.valueOf(b.weight()));
    return left.compareTo(b.amount().multiply(BigInteger.valueOf(a.weight())));
  }

  private static long[] atLevel(long capacity, List<Claim> claims, BigInteger[] level) {
    long[] shares = new long[claims.size()];
    BigInteger[] rests = new BigInteger[claims.size()];
    List<Integer> growing = new ArrayList<>();
    long left = capacity;
    for (int i = 0; i < shares.length; i++) {
      Claim claim = claims.get(i);
      BigInteger[] exact =
          BigInteger.valueOf(claim.weight()).multiply(level[0]).divideAndRemainder(level[1]);
      rests[i] = exact[1];
      boolean above = exact[0].compareTo(BigInteger.valueOf(claim.most())) >= 0;
      boolean below = exact[0].compareTo(BigInteger.valueOf(claim.least())) < 0;
      shares[i] = above ? claim.most() : below ? claim.least() : exact[0].longValueExact();
      left -= shares[i];
      if (!above && !below) {
        growing.add(i);
      }
    }
    growing.sort((a, b) -> rests[b].compareTo(rests[a]));
    for (int k = 0; k < growing.size() && left > 0; k++, left--) {
      shares[growing.get(k)]++;
    }
    return shares;
  }
}
