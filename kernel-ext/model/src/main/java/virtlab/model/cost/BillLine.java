package virtlab.model.cost;

import java.math.BigDecimal;
import virtlab.model.unit.Require;

/**
 * One line of a bill.
 *
 * @param item what was used: "calls", "GB-seconds"
 * @param quantity how much, after rounding up to what is charged at once
 * @param amount what it costs, exactly
 */
public record BillLine(String item, BigDecimal quantity, Money amount) {
  /** Refuses a line without a name and a negative quantity. */
  public BillLine {
    Require.name("item", item);
    Metered.notNegative(item + ": quantity", quantity);
  }
}
