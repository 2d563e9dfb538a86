package virtlab.model.cost;

import java.math.BigDecimal;
import virtlab.model.unit.Bytes;

/**
 * What traffic that leaves the cloud costs; traffic into it is usually free.
 *
 * @param price of a gigabyte, by the month's amount
 * @param gigabyte what the provider calls a gigabyte: 1 GB or 1 GiB
 */
public record TrafficPrices(TieredPrice price, Bytes gigabyte) {
  /** Refuses another gigabyte. */
  public TrafficPrices {
    Metered.gigabyte(gigabyte);
  }

  /** The bill of a month's traffic out. */
  public Bill bill(Bytes out) {
    BigDecimal gigabytes = Metered.gigabytes(out, gigabyte);
    return Bill.of("traffic out", new BillLine("GB out", gigabytes, price.of(gigabytes)));
  }
}
