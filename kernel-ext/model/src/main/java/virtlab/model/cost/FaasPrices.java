package virtlab.model.cost;

import java.math.BigDecimal;
import java.util.List;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * What functions cost: N · price of a call + N · ceil(duration) · memory · price of a GB-second.
 *
 * <p>The free amounts are taken off first; tiers count what is left. Sources: price lists of 2024
 * as quoted in textbooks; prices change, so pass your own where it matters.
 *
 * @param provider its name
 * @param call the price of a million calls
 * @param compute the price of a GB-second
 * @param step to which a call's duration is rounded up, at least a nanosecond
 * @param gigabyte what the provider calls a gigabyte: 1 GB or 1 GiB
 * @param free what each month costs nothing
 */
public record FaasPrices(
    String provider, Money call, TieredPrice compute, Seconds step, Bytes gigabyte, FaasFree free) {
  private static final TieredPrice LAMBDA_X86 =
      TieredPrice.of(
          Tier.from("0", "0.0000166667"),
          Tier.from("6000000000", "0.000015"),
          Tier.from("15000000000", "0.000013334"));

  /** Refuses another gigabyte and a step of nothing. */
  public FaasPrices {
    Require.name("provider", provider);
    Metered.gigabyte(gigabyte);
    Metered.step("step", step);
  }

  /** AWS Lambda on x86 in us-east-1, 2024; a gigabyte is 1024 MB of 1024^2 bytes; steps of 1 ms. */
  public static FaasPrices awsLambda() {
    return new FaasPrices(
        "AWS Lambda",
        Money.usd("0.20"),
        LAMBDA_X86,
        Seconds.millis(1),
        Metered.BINARY_GB,
        FaasFree.millionCalls());
  }

  /** Azure Functions in the consumption plan; sources differ about the step, here 1 ms. */
  public static FaasPrices azureFunctions() {
    return new FaasPrices(
        "Azure Functions",
        Money.usd("0.20"),
        TieredPrice.flat("0.000016"),
        Seconds.millis(1),
        Metered.BINARY_GB,
        FaasFree.millionCalls());
  }

  /** The same without a free tier. */
  public FaasPrices withoutFree() {
    return new FaasPrices(provider, call, compute, step, gigabyte, FaasFree.NONE);
  }

  /** The same with durations rounded up to another step; Lambda took 100 ms until 2020. */
  public FaasPrices withStep(Seconds other) {
    return new FaasPrices(provider, call, compute, other, gigabyte, free);
  }

  /** The bill of a month in which only this was used. */
  public Bill bill(FaasUse... uses) {
    return bill(List.of(uses));
  }

  /** The bill of a month. */
  public Bill bill(List<FaasUse> uses) {
    BigDecimal calls = BigDecimal.ZERO;
    BigDecimal gigabyteSeconds = BigDecimal.ZERO;
    for (FaasUse use : uses) {
      calls = calls.add(BigDecimal.valueOf(use.calls()));
      gigabyteSeconds = gigabyteSeconds.add(gigabyteSeconds(use));
    }
    BigDecimal paidCalls = above(calls, free.calls());
    BigDecimal paidCompute = above(gigabyteSeconds, free.gigabyteSeconds());
    return Bill.of(
        provider,
        new BillLine("calls", calls, call.times(paidCalls.movePointLeft(6))),
        new BillLine("GB-seconds", gigabyteSeconds, compute.of(paidCompute)));
  }

  /** What a use amounts to, each call rounded up to the step. */
  public BigDecimal gigabyteSeconds(FaasUse use) {
    return Metered.up(Metered.seconds(use.duration()), Metered.seconds(step))
        .multiply(Metered.gigabytes(use.memory(), gigabyte))
        .multiply(BigDecimal.valueOf(use.calls()))
        .stripTrailingZeros();
  }

  private static BigDecimal above(BigDecimal amount, long free) {
    return amount.subtract(BigDecimal.valueOf(free)).max(BigDecimal.ZERO);
  }
}
