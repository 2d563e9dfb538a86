package virtlab.model.cost;

import java.math.BigDecimal;

/**
 * A price for each unit above an amount: {@code Tier.from("0", "0.09")}.
 *
 * @param from the units before this tier begins, 0 or more
 * @param price for each unit in it
 */
public record Tier(BigDecimal from, Money price) {
  /** Refuses a negative amount. */
  public Tier {
    Metered.notNegative("tier", from);
  }

  /** A tier as a price list writes it. */
  public static Tier from(String units, String dollars) {
    return new Tier(Metered.decimal("units", units), Money.usd(dollars));
  }
}
