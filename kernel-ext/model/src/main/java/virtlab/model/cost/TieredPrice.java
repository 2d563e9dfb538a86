package virtlab.model.cost;

import java.math.BigDecimal;
import java.util.List;

/**
 * A price per unit that changes with the amount used in a month. Each tier's price is paid for what
 * lies in that tier only. A free tier is a first tier of price 0.
 *
 * @param tiers in rising order, the first from 0
 */
public record TieredPrice(List<Tier> tiers) {
  /** Copies the tiers; refuses none, a first one that is not from 0, and a falling order. */
  public TieredPrice {
    tiers = List.copyOf(tiers);
    if (tiers.isEmpty() || tiers.get(0).from().signum() != 0) {
      throw new IllegalArgumentException(
          "tiers: found "
              + (tiers.isEmpty() ? "none" : "a first one from " + tiers.get(0).from())
              + ", allowed is a first one from 0");
    }
    for (int i = 1; i < tiers.size(); i++) {
      if (tiers.get(i).from().compareTo(tiers.get(i - 1).from()) <= 0) {
        throw new IllegalArgumentException(
            "tier "
                + (i + 1)
                + ": found from "
                + tiers.get(i).from().toPlainString()
                + ", allowed is more than "
                + tiers.get(i - 1).from().toPlainString());
      }
    }
  }

  /** Tiers in rising order. */
  public static TieredPrice of(Tier... tiers) {
    return new TieredPrice(List.of(tiers));
  }

  /** The same price for every unit. */
  public static TieredPrice flat(String dollars) {
    return of(Tier.from("0", dollars));
  }

  /** What an amount of 0 or more costs, exactly. */
  public Money of(BigDecimal units) {
    Metered.notNegative("units", units);
    Money sum = Money.ZERO;
    for (int i = 0; i < tiers.size(); i++) {
      BigDecimal end = i + 1 < tiers.size() ? units.min(tiers.get(i + 1).from()) : units;
      BigDecimal inside = end.subtract(tiers.get(i).from());
      if (inside.signum() > 0) {
        sum = sum.plus(tiers.get(i).price().times(inside));
      }
    }
    return sum;
  }
}
