package virtlab.model.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * How a machine is rented: on demand, reserved, or spot. A machine costs the same whether it works
 * or idles.
 *
 * @param name of the offer
 * @param upfront for each machine, whatever it runs; reserved only
 * @param hour the price of an hour
 * @param step to which a run is rounded up, for example an hour or a second
 * @param least the shortest run that is charged
 * @param always whether every hour of the term is paid, used or not; reserved only
 */
public record MachinePrice(
    String name, Money upfront, Money hour, Seconds step, Seconds least, boolean always) {
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

  /** Refuses a nameless offer and a step of nothing. */
  public MachinePrice {
    Require.name("offer", name);
    Metered.step("step", step);
  }

  /** On demand, every started hour: {@code MachinePrice.onDemand("0.0416")}. */
  public static MachinePrice onDemand(String hour) {
    return new MachinePrice(
        "on demand", Money.ZERO, Money.usd(hour), Seconds.of(3600), Seconds.ZERO, false);
  }

  /** Reserved: paid for the whole term, with something upfront. */
  public static MachinePrice reserved(String upfront, String hour) {
    return new MachinePrice(
        "reserved", Money.usd(upfront), Money.usd(hour), Seconds.of(3600), Seconds.ZERO, true);
  }

  /**
   * Spot: a discount in percent of an hour on demand, 0 to 100; the provider may take the machine
   * away, and the work since the last checkpoint is run again.
   */
  public static MachinePrice spot(String hourOnDemand, int discount) {
    long percent = 100 - Require.between("discount in percent", discount, 0, 100);
    Money hour = Money.usd(hourOnDemand).times(BigDecimal.valueOf(percent).movePointLeft(2));
    return new MachinePrice("spot", Money.ZERO, hour, Seconds.of(3600), Seconds.ZERO, false);
  }

  /** The same, charged by the second from a least time on. */
  public MachinePrice bySecond(Seconds leastTime) {
    return new MachinePrice(name, upfront, hour, Seconds.of(1), leastTime, always);
  }

  /** The bill of runs of one machine each. */
  public Bill bill(Seconds term, Seconds... runs) {
    return bill(term, List.of(runs));
  }

  /**
   * The bill of runs of one machine each.
   *
   * @param term the time looked at; what a reserved machine is paid for
   * @param runs how long each machine ran, at most the term
   */
  public Bill bill(Seconds term, List<Seconds> runs) {
    BigDecimal hours = BigDecimal.ZERO;
    Money sum = Money.ZERO;
    for (int i = 0; i < runs.size(); i++) {
      if (runs.get(i).compareTo(term) > 0) {
        throw new IllegalArgumentException(
            "run " + (i + 1) + ": found " + runs.get(i) + ", allowed is at most " + term);
      }
      BigDecimal seconds = charged(always ? term : runs.get(i));
      hours = hours.add(seconds.divide(HOUR, 12, RoundingMode.HALF_EVEN));
      sum = sum.plus(hour.times(seconds));
    }
    List<BillLine> lines = new ArrayList<>();
    if (upfront.compareTo(Money.ZERO) > 0) {
      BigDecimal machines = BigDecimal.valueOf(runs.size());
      lines.add(new BillLine("upfront", machines, upfront.times(machines)));
    }
    lines.add(new BillLine("machine hours", hours.stripTrailingZeros(), sum.per(HOUR)));
    return new Bill(name, lines);
  }

  /**
   * What of the bill of one machine was paid for time in which it did nothing.
   *
   * @param term the time looked at
   * @param run how long the machine ran
   * @param busy how long it worked, at most its run
   */
  public Money idleCost(Seconds term, Seconds run, Seconds busy) {
    if (busy.compareTo(run) > 0) {
      throw new IllegalArgumentException(
          "busy time: found " + busy + ", allowed is at most " + run);
    }
    Money total = bill(term, run).total();
    BigDecimal paid = charged(always ? term : run);
    return paid.signum() == 0 ? total : total.times(paid.subtract(Metered.seconds(busy))).per(paid);
  }

  private BigDecimal charged(Seconds run) {
    BigDecimal seconds = Metered.seconds(run);
    return seconds.signum() == 0
        ? seconds
        : Metered.up(seconds.max(Metered.seconds(least)), Metered.seconds(step));
  }
}
