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
    if (from.signum() < 0) {
      throw new IllegalArgumentException(
          "tier: found " + from.toPlainString() + ", allowed is 0 or more");
    }
  }

  /** A tier as a price list writes it. */
  public static Tier from(String units, String dollars) {
    return new Tier(Money.usd(units).dollars(), Money.usd(dollars));
  }
}
