package virtlab.model.cost;

import java.math.BigDecimal;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * What containers cost without machines of one's own: vCPU-hours and GB-hours while they run.
 *
 * @param provider its name
 * @param cpuHour a vCPU for an hour
 * @param gigabyteHour a gigabyte for an hour
 * @param step to which a run is rounded up
 * @param least the shortest run that is charged
 * @param gigabyte what the provider calls a gigabyte: 1 GB or 1 GiB
 */
public record CaasPrices(
    String provider,
    Money cpuHour,
    Money gigabyteHour,
    Seconds step,
    Seconds least,
    Bytes gigabyte) {
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

  /** Refuses another gigabyte and a step of nothing. */
  public CaasPrices {
    Require.name("provider", provider);
    Metered.gigabyte(gigabyte);
    Metered.step("step", step);
  }

  /** By the second, at least a minute, 1 GB = 1 GiB. */
  public static CaasPrices bySecond(String cpuHour, String gigabyteHour) {
    return new CaasPrices(
        "containers",
        Money.usd(cpuHour),
        Money.usd(gigabyteHour),
        Seconds.of(1),
        Seconds.of(60),
        Metered.BINARY_GB);
  }

  /** The bill of so many containers of one size that run as long. */
  public Bill bill(long containers, Cpu cpu, Bytes memory, Seconds run) {
    Require.atLeast("containers", containers, 0L);
    BigDecimal exact = Metered.seconds(run);
    BigDecimal seconds =
        exact.signum() == 0
            ? exact
            : Metered.up(exact.max(Metered.seconds(least)), Metered.seconds(step));
    BigDecimal all = seconds.multiply(BigDecimal.valueOf(containers));
    BigDecimal cpuSeconds = all.multiply(BigDecimal.valueOf(cpu.nanoCores()).movePointLeft(9));
    BigDecimal gigabyteSeconds = all.multiply(Metered.gigabytes(memory, gigabyte));
    return Bill.of(
        provider,
        new BillLine("vCPU-seconds", cpuSeconds, cpuHour.times(cpuSeconds).per(HOUR)),
        new BillLine("GB-seconds", gigabyteSeconds, gigabyteHour.times(gigabyteSeconds).per(HOUR)));
  }
}
