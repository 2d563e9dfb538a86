package virtlab.model.network;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.sharing.Claim;
import virtlab.model.sharing.MaxMin;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Names;

/**
 * One wire that several virtual interfaces share by weighted max-min fairness.
 *
 * <p>x_i = min(demand_i, limit_i, w_i · θ) with the water level θ at which the wire is full; who
 * wants less than its share leaves the rest to the others. Source: Bertsekas and Gallager, Data
 * Networks, 2nd ed. 1992, section 6.5.2.
 *
 * @param capacity all that it can carry
 */
public record Wire(Bandwidth capacity) {
  /** A wire of this capacity. */
  public static Wire of(Bandwidth capacity) {
    return new Wire(capacity);
  }

  /** Shares the wire among flows. */
  public WireShares share(Traffic... flows) {
    return share(List.of(flows));
  }

  /** Shares the wire among flows; exact to the bit per second, and never more than the wire has. */
  public WireShares share(List<Traffic> flows) {
    Names.distinct("virtual NIC", flows.stream().map(flow -> flow.nic().id()).toList());
    List<Claim> claims = new ArrayList<>();
    for (Traffic flow : flows) {
      claims.add(
          Claim.of(flow.nic().id(), flow.demand().bitsPerSecond())
              .withWeight(flow.nic().weight())
              .withLimit(flow.nic().limit().bitsPerSecond()));
    }
    long[] shares = MaxMin.share(capacity.bitsPerSecond(), claims);
    List<WireShares.Row> rows = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      rows.add(new WireShares.Row(flows.get(i), new Bandwidth(shares[i])));
    }
    return new WireShares(capacity, rows);
  }
}
