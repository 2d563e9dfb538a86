package virtlab.model.network;

import java.util.List;
import virtlab.model.unit.Bandwidth;

/** Who gets how much of a wire, in the order of the flows. */
public record WireShares(Bandwidth capacity, List<Row> rows) {
  /** One flow and what it receives. */
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

  /** Copies the rows. */
  public WireShares {
    rows = List.copyOf(rows);
  }

  /** What one virtual interface receives. */
  public Bandwidth of(String nic) {
    for (Row row : rows) {
      if (row.flow().nic().id().equals(nic)) {
        return row.received();
      }
    }
    throw new IllegalArgumentException("virtual NIC: found " + nic + ", allowed are " + names());
  }

  /** All traffic together. */
  public Bandwidth used() {
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

  private String names() {
    return String.join(", ", rows.stream().map(row -> row.flow().nic().id()).toList());
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
