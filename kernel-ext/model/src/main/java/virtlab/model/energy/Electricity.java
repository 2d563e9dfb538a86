package virtlab.model.energy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import virtlab.model.cost.Bill;
import virtlab.model.cost.BillLine;
import virtlab.model.cost.Money;
import virtlab.model.unit.Joules;
import virtlab.model.unit.Require;

/**
 * What energy costs where the servers stand.
 *
 * @param kwh the price of a kilowatt hour
 * @param overhead what the building takes for each 100 kWh of the servers, cooling and losses
 *     included, 100 to 400 kWh: a power usage effectiveness of 1.5 is 150. Source: ISO/IEC 30134-2
 */
public record Electricity(Money kwh, int overhead) {
  /** Refuses a building that takes less than its servers. */
  public Electricity {
    Require.between("kWh of the building for 100 kWh of the servers", overhead, 100, 400);
  }

  /** A price as it is written, in a building with a power usage effectiveness of 1.5. */
  public static Electricity of(String kwh) {
    return new Electricity(Money.usd(kwh), 150);
  }

  /** The bill of an energy; it is measured to a watt second, then exact. */
  public Bill bill(Joules servers) {
    BigDecimal wattSeconds = new BigDecimal(servers.value()).setScale(0, RoundingMode.HALF_EVEN);
    BigDecimal hundredth = wattSeconds.multiply(BigDecimal.valueOf(overhead)).movePointLeft(2);
    BigDecimal amount = hundredth.divide(BigDecimal.valueOf(3_600_000), 15, RoundingMode.HALF_EVEN);
    BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    return Bill.of("electricity", new BillLine("kWh", plain, kwh.times(plain)));
  }
}
