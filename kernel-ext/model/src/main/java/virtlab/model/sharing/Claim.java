package virtlab.model.sharing;

import virtlab.model.unit.Require;

/**
 * One party's claim on a shared resource, in whole units of that resource.
 *
 * @param id whose claim
 * @param demand what it could use, 0 or more
 * @param limit the most it may get, 0 or more; {@link Long#MAX_VALUE} for no limit
 * @param reservation what it is promised if it wants it, at most its limit
 * @param weight its share against the others, 1 or more
 */
public record Claim(String id, long demand, long limit, long reservation, long weight) {
  /** Refuses negative amounts, a weight below 1 and a reservation above the limit. */
  public Claim {
    Require.name("claim", id);
    Require.atLeast(id + ": demand", demand, 0L);
    Require.atLeast(id + ": limit", limit, 0L);
    Require.between(id + ": reservation", reservation, 0, limit);
    Require.between(id + ": weight", weight, 1, 1_000_000_000L);
  }

  /** A claim with weight 100, no limit and no reservation. */
  public static Claim of(String id, long demand) {
    return new Claim(id, demand, Long.MAX_VALUE, 0, 100);
  }

  /** The same with a limit. */
  public Claim withLimit(long other) {
    return new Claim(id, demand, other, reservation, weight);
  }

  /** The same with a reservation. */
  public Claim withReservation(long other) {
    return new Claim(id, demand, limit, other, weight);
  }

  /** The same with another weight. */
  public Claim withWeight(long other) {
    return new Claim(id, demand, limit, reservation, other);
  }

  /** The most it can take: min(demand, limit). */
  long most() {
    return Math.min(demand, limit);
  }

  /** The least it takes at any water level: min(reservation, demand). */
  long least() {
    return Math.min(reservation, demand);
  }
}
