package virtlab.model.network;

import java.util.List;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Require;

/**
 * Who gets how much of a wire, in the order of the flows.
 *
 * @param capacity of the wire
 * @param rows one for each flow
 */
public record WireShares(Bandwidth capacity, List<Row> rows) {
  /**
   * One flow and what it receives.
   *
   * @param flow what was asked for
   * @param received what it gets, at most its demand and its limit
   */
  public record Row(Traffic flow, Bandwidth received) {
    /** What it wanted and does not get. */
    public Bandwidth missing() {
      return flow.demand().minus(received);
    }

    /** Whether it gets all it wanted. */
    public boolean satisfied() {
      return received.equals(flow.demand());
    }
  }

  /** Copies the rows; refuses more than the capacity. */
  public WireShares {
    rows = List.copyOf(rows);
    Bandwidth used = sum(rows);
    if (used.compareTo(capacity) > 0) {
      throw new IllegalArgumentException(
          "shares: found " + used + " in all, allowed is at most the capacity of " + capacity);
    }
  }

  /** What one virtual interface receives. */
  public Bandwidth of(String nic) {
    for (Row row : rows) {
      if (row.flow().nic().id().equals(nic)) {
        return row.received();
      }
    }
    throw Require.unknown(
        "virtual NIC", nic, rows.stream().map(row -> row.flow().nic().id()).toList());
  }

  /** All traffic together. */
  public Bandwidth used() {
    return sum(rows);
  }

  private static Bandwidth sum(List<Row> rows) {
    Bandwidth sum = Bandwidth.ZERO;
    for (Row row : rows) {
      sum = sum.plus(row.received());
    }
    return sum;
  }

  /** What of the wire nobody wants. */
  public Bandwidth unused() {
    return capacity.minus(used());
  }

  /** For example "web 3 Gbit/s, db 7 Gbit/s, unused 0 bit/s". */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      text.append(row.flow().nic().id()).append(' ').append(row.received()).append(", ");
    }
    return text.append("unused ").append(unused()).toString();
  }
}
