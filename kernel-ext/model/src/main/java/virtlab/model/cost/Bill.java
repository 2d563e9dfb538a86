package virtlab.model.cost;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.unit.Require;

/**
 * What somebody pays, line by line. The total is the exact sum; {@link #payable()} rounds it once.
 *
 * @param title what is billed
 * @param lines in order
 */
public record Bill(String title, List<BillLine> lines) {
  /** Copies the lines; refuses a bill without a title. */
  public Bill {
    Require.name("bill", title);
    lines = List.copyOf(lines);
  }

  /** A bill of these lines. */
  public static Bill of(String title, BillLine... lines) {
    return new Bill(title, List.of(lines));
  }

  /** The same with the lines of another one behind its own. */
  public Bill plus(Bill other) {
    List<BillLine> all = new ArrayList<>(lines);
    all.addAll(other.lines);
    return new Bill(title, all);
  }

  /** The exact sum. */
  public Money total() {
    Money sum = Money.ZERO;
    for (BillLine line : lines) {
      sum = sum.plus(line.amount());
    }
    return sum;
  }

  /** The sum in whole cents. */
  public Money payable() {
    return total().rounded();
  }

  /** For example "Lambda: calls $0.20, GB-seconds $2.500005; total $2.700005". */
  @Override
  public String toString() {
    return title
        + ": "
        + String.join(", ", lines.stream().map(line -> line.item() + " " + line.amount()).toList())
        + "; total "
        + total();
  }
}
