package virtlab.model.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount of US dollars, 0 or more; nothing is rounded before {@link #rounded()}.
 *
 * @param dollars without trailing zeros
 */
public record Money(BigDecimal dollars) implements Comparable<Money> {
  /** Nothing. */
  public static final Money ZERO = new Money(BigDecimal.ZERO);

  /** Refuses a negative amount. */
  public Money {
    Metered.notNegative("dollars", dollars);
    dollars = dollars.signum() == 0 ? BigDecimal.ZERO : dollars.stripTrailingZeros();
  }

  /** An amount as it is written in a price list: {@code Money.usd("0.0000166667")}. */
  public static Money usd(String dollars) {
    return new Money(Metered.decimal("dollars", dollars));
  }

  /** The sum. */
  public Money plus(Money other) {
    return new Money(dollars.add(other.dollars));
  }

  /** The difference; refuses to go below zero. */
  public Money minus(Money other) {
    return new Money(dollars.subtract(other.dollars));
  }

  /** So many times as much; the count is 0 or more. */
  public Money times(BigDecimal count) {
    return new Money(dollars.multiply(count));
  }

  /** So many times as much; the count is 0 or more. */
  public Money times(long count) {
    return times(BigDecimal.valueOf(count));
  }

  /** Divided, to a millionth of a millionth of a dollar where it does not come out even. */
  Money per(BigDecimal count) {
    return new Money(dollars.divide(count, 12, RoundingMode.HALF_EVEN));
  }

  /**
   * What is to be paid: whole cents, half a cent up. Round a bill's total once, never its lines.
   */
  public Money rounded() {
    return new Money(dollars.setScale(2, RoundingMode.HALF_UP));
  }

  /** For axes; the only place where digits may be lost. */
  public double toDouble() {
    return dollars.doubleValue();
  }

  @Override
  public int compareTo(Money other) {
    return dollars.compareTo(other.dollars);
  }

  /** For example "$2.700005" or "$30.00": at least two decimals. */
  @Override
  public String toString() {
    return "$" + (dollars.scale() < 2 ? dollars.setScale(2) : dollars).toPlainString();
  }
}
