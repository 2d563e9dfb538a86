package virtlab.model.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

/** Ranges with their ends, free amounts used up to the last unit, and bills of nothing. */
class CostBoundsTests {
  private static final Seconds HOUR = Seconds.of(3600);
  private static final Seconds DAY = Seconds.of(86_400);

  private static void assertRefused(String sentence, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
  }

  @Test
  void moneyIsExactAndHasAnOrder() {
    assertThat(Money.usd("1.50")).isEqualTo(Money.usd("1.5")).hasToString("$1.50");
    assertThat(Money.usd("100")).hasToString("$100.00");
    assertThat(Money.usd("0.00")).isEqualTo(Money.ZERO).hasToString("$0.00");
    assertThat(Money.usd("2.25").toDouble()).isEqualTo(2.25);
    assertThat(Money.usd("2")).isGreaterThan(Money.usd("1.99"));
    assertThat(Money.usd("3").minus(Money.usd("1.25"))).isEqualTo(Money.usd("1.75"));
    assertThat(Money.usd("0.005").rounded()).as("half up").isEqualTo(Money.usd("0.01"));
    assertThat(Money.usd("0.0049").rounded()).isEqualTo(Money.ZERO);
  }

  @Test
  void numbersMayHaveEighteenDigitsBeforeAndThirtyAfterThePoint() {
    assertThat(Money.usd("999999999999999999").dollars())
        .isEqualByComparingTo("999999999999999999");
    assertThat(Money.usd("1e-30").dollars()).isEqualByComparingTo("1e-30");
    assertThatThrownBy(() -> Money.usd("1000000000000000000"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 18 digits before and 30 after the point");
    assertThatThrownBy(() -> Money.usd("1e-31"))
        .hasMessageContaining("at most 18 digits before and 30 after the point");
  }

  @Test
  void whatIsFreeIsFreeToTheLastUnit() {
    FaasPrices lambda = FaasPrices.awsLambda();
    FaasUse all = new FaasUse(1_000_000, Bytes.gib(1), Seconds.millis(400));
    assertThat(lambda.bill(all).total()).isEqualTo(Money.ZERO);
    FaasUse more = new FaasUse(1_000_001, Bytes.gib(1), Seconds.millis(400));
    assertThat(lambda.bill(more).lines().get(0).amount()).isEqualTo(Money.usd("0.0000002"));
    assertThat(lambda.bill(more).lines().get(1).amount())
        .isEqualTo(Money.usd("0.0000166667").times(new BigDecimal("0.4")));
    assertThat(FaasPrices.azureFunctions().withoutFree().bill(all).total())
        .as("0.20 for the calls, 400000 · 0.000016")
        .isEqualTo(Money.usd("6.6"));
    assertThat(FaasPrices.azureFunctions().provider()).isEqualTo("Azure Functions");
    assertThat(lambda.bill().total()).isEqualTo(Money.ZERO);
  }

  @Test
  void billsAddTheirLines() {
    Bill bill = Bill.of("a", new BillLine("x", BigDecimal.ONE, Money.usd("1")));
    Bill both = bill.plus(Bill.of("b", new BillLine("y", BigDecimal.ZERO, Money.usd("0.004"))));
    assertThat(both).hasToString("a: x $1.00, y $0.004; total $1.004");
    assertThat(both.payable()).isEqualTo(Money.usd("1"));
    assertRefused("bill: found an empty name, allowed is a name", () -> Bill.of(""));
    assertRefused(
        "item: found an empty name, allowed is a name",
        () -> new BillLine(" ", BigDecimal.ONE, Money.ZERO));
    assertRefused(
        "x: quantity: found -1, allowed is 0 or more",
        () -> new BillLine("x", BigDecimal.ONE.negate(), Money.ZERO));
  }

  @Test
  void containersThatNeverRanCostNothing() {
    CaasPrices prices = CaasPrices.bySecond("3.6", "0.36");
    assertThat(prices.bill(5, Cpu.cores(1), Bytes.gib(1), Seconds.ZERO).total())
        .isEqualTo(Money.ZERO);
    assertThat(prices.bill(0, Cpu.cores(1), Bytes.gib(1), HOUR).total()).isEqualTo(Money.ZERO);
    assertThat(prices.bill(2, Cpu.cores(1), Bytes.gib(3), Seconds.of(60.5)).lines())
        .extracting(BillLine::amount)
        .as("61 seconds for two")
        .containsExactly(Money.usd("0.122"), Money.usd("0.0366"));
    assertRefused(
        "containers: found -1, allowed is 0 or more",
        () -> prices.bill(-1, Cpu.cores(1), Bytes.gib(1), HOUR));
  }

  @Test
  void offersNeedANameAStepAndAGigabyte() {
    Money one = Money.usd("1");
    Bytes gib = Bytes.gib(1);
    Seconds step = Seconds.of(1);
    assertRefused(
        "provider: found an empty name, allowed is a name",
        () -> new CaasPrices("", one, one, step, step, gib));
    assertRefused(
        "step: found 0 s, allowed is a nanosecond or more",
        () -> new CaasPrices("x", one, one, Seconds.ZERO, step, gib));
    assertRefused(
        "gigabyte: found 2 GiB, allowed are 1 GB and 1 GiB",
        () -> new CaasPrices("x", one, one, step, step, Bytes.gib(2)));
    assertRefused(
        "provider: found an empty name, allowed is a name",
        () -> new FaasPrices(" ", one, TieredPrice.flat("1"), step, gib, FaasFree.NONE));
    assertRefused(
        "offer: found an empty name, allowed is a name",
        () -> new MachinePrice("", one, one, step, step, false));
    assertThatThrownBy(() -> new MachinePrice("x", one, one, Seconds.of(4e-10), step, false))
        .hasMessageEndingWith("allowed is a nanosecond or more");
    assertThat(new MachinePrice("x", one, one, Seconds.of(1e-9), step, false).name())
        .isEqualTo("x");
    assertRefused(
        "gigabyte: found 1 MB, allowed are 1 GB and 1 GiB",
        () -> new TrafficPrices(TieredPrice.flat("1"), Bytes.mb(1)));
    assertRefused("free calls: found -1, allowed is 0 or more", () -> new FaasFree(-1, 0));
    assertRefused("free GB-seconds: found -1, allowed is 0 or more", () -> new FaasFree(0, -1));
  }

  @Test
  void tiersBeginAtZeroAndRise() {
    assertRefused(
        "tiers: found a first one from 1, allowed is a first one from 0",
        () -> TieredPrice.of(Tier.from("1", "1")));
    assertRefused(
        "tier 3: found from 1, allowed is more than 2",
        () -> TieredPrice.of(Tier.from("0", "1"), Tier.from("2", "1"), Tier.from("1", "1")));
    assertRefused(
        "tier: found -1, allowed is 0 or more",
        () -> new Tier(BigDecimal.ONE.negate(), Money.ZERO));
    TieredPrice two = TieredPrice.of(Tier.from("0", "2"), Tier.from("10", "1"));
    assertThat(two.of(BigDecimal.TEN)).isEqualTo(Money.usd("20"));
    assertThat(two.of(new BigDecimal("11"))).isEqualTo(Money.usd("21"));
    assertThat(two.of(BigDecimal.ZERO)).isEqualTo(Money.ZERO);
  }

  @Test
  void machinesAreAsManyAsTheCallsNeed() {
    CostCurve machines = CostCurve.machines(Money.usd("3"), 10, 1);
    assertThat(machines.of(0)).as("the least").isEqualTo(Money.usd("3"));
    assertThat(machines.of(10)).isEqualTo(Money.usd("3"));
    assertThat(machines.of(11)).isEqualTo(Money.usd("6"));
    assertThat(CostCurve.machines(Money.usd("3"), 10, 0).of(0)).isEqualTo(Money.ZERO);
    assertRefused(
        "machines: found -1, allowed is 0 or more", () -> CostCurve.machines(Money.ZERO, 1, -1));
    assertRefused(
        "most calls: found -1, allowed is 0 or more", () -> machines.firstAbove(machines, -1));
    CostCurve line = calls -> Money.usd("1").times(calls);
    CostCurve three = calls -> Money.usd("3");
    assertThat(line.firstAbove(three, 4)).hasValue(4);
    assertThat(line.firstAbove(three, 3)).isEmpty();
    assertThat(three.firstAbove(calls -> Money.ZERO, 0)).as("from the first").hasValue(0);
  }

  @Test
  void reservedMachinesArePaidIdleToo() {
    MachinePrice reserved = MachinePrice.reserved("24", "0.50");
    assertThat(reserved.bill(DAY, HOUR, HOUR))
        .hasToString("reserved: upfront $48.00, machine hours $24.00; total $72.00");
    // 24 + 12 dollars for a day, of which 6 hours work.
    assertThat(reserved.idleCost(DAY, DAY, Seconds.of(21_600))).isEqualTo(Money.usd("27"));
    assertThat(MachinePrice.onDemand("1").idleCost(DAY, Seconds.ZERO, Seconds.ZERO))
        .isEqualTo(Money.ZERO);
    assertThat(MachinePrice.spot("1", 100).bill(DAY, DAY).total()).isEqualTo(Money.ZERO);
    assertThat(MachinePrice.spot("1", 0).bill(DAY, DAY).total()).isEqualTo(Money.usd("24"));
    MachinePrice seconds = MachinePrice.onDemand("3600").bySecond(Seconds.of(60));
    assertThat(seconds.bill(DAY, Seconds.of(60), Seconds.of(61)).total())
        .isEqualTo(Money.usd("121"));
    assertThat(seconds.bill(DAY, Seconds.of(60)).lines().get(0).quantity())
        .isEqualByComparingTo("0.016666666667");
  }

  @Test
  void plansMayReserveFromNoneToAMillion() {
    MachinePrice cheap = MachinePrice.reserved("0", "0.01");
    MachinePrice dear = MachinePrice.onDemand("0.10");
    List<List<Seconds>> runs = List.of(List.of(DAY), List.of(DAY));
    assertThat(new RentalPlan(0, cheap, dear).cheapest(DAY, runs).reserved()).isEqualTo(2);
    assertThat(new RentalPlan(0, dear, dear).cheapest(DAY, runs).reserved())
        .as("of equal ones the fewest")
        .isZero();
    assertThat(new RentalPlan(1_000_000, cheap, dear).reserved()).isEqualTo(1_000_000);
    assertRefused(
        "reserved machines: found 1000001, allowed are 0 to 1000000",
        () -> new RentalPlan(1_000_001, cheap, dear));
  }

  /** Daly's sum by hand: each segment R e^(r/M) (e^((t+d)/M) − 1). */
  @Test
  void theExpectedTimeIsTheSumOfItsSegments() {
    SpotJob job = new SpotJob(Seconds.of(2500), Seconds.of(1000), Seconds.of(10), Seconds.of(50));
    double mean = 1000;
    double whole = Math.exp((1000 + 10) / mean) - 1;
    double rest = Math.exp((500 + 10) / mean) - 1;
    double expected = mean * Math.exp(50 / mean) * (2 * whole + rest);
    assertThat(job.expectedTime(Seconds.of(mean)).value()).isCloseTo(expected, within(1e-8));
    assertThat(SpotJob.of(Seconds.ZERO, HOUR).expectedTime(HOUR)).isEqualTo(Seconds.ZERO);
    assertThat(job.youngInterval(Seconds.of(2000)).value()).isEqualTo(200);
    SpotJob three = new SpotJob(Seconds.of(3000), Seconds.of(1000), Seconds.of(10), HOUR);
    assertThat(three.run(Seconds.of(1e12), 1).time())
        .as("three intervals, not a fourth of length 0")
        .isEqualTo(Seconds.of(3030));
    assertRefused(
        "checkpoints: found 1000001, allowed are 0 to 1000000",
        () -> SpotJob.of(Seconds.of(1_000_001), Seconds.of(1)));
    assertRefused(
        "seconds between interruptions: found 0, allowed is 1E-9 or more",
        () -> job.run(Seconds.ZERO, 1));
  }

  @Test
  void aChainThatPassesOnPaysOnlyItsOwnTime() {
    CallChain chain =
        CallChain.of(
            new CallChain.Link("a", Bytes.gib(1), Seconds.of(1)),
            new CallChain.Link("b", Bytes.gib(2), Seconds.of(3)));
    assertThat(chain.passingOn(7))
        .containsExactly(
            new FaasUse(7, Bytes.gib(1), Seconds.of(1)),
            new FaasUse(7, Bytes.gib(2), Seconds.of(3)));
    assertThat(chain.waiting(7))
        .containsExactly(
            new FaasUse(7, Bytes.gib(1), Seconds.of(4)),
            new FaasUse(7, Bytes.gib(2), Seconds.of(3)));
    assertRefused(
        "function: found an empty name, allowed is a name",
        () -> new CallChain.Link("", Bytes.gib(1), HOUR));
  }
}
