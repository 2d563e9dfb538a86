package virtlab.model.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

class MachinePriceTests {
  private static final Seconds DAY = Seconds.of(86_400);
  private static final Seconds MONTH = Seconds.of(30 * 86_400.0);
  private final MachinePrice onDemand = MachinePrice.onDemand("0.10");

  @Test
  void everyStartedHourIsPaid() {
    assertThat(onDemand.bill(DAY, Seconds.of(3600), Seconds.of(3601)).total())
        .isEqualTo(Money.usd("0.30"));
    assertThat(onDemand.bill(DAY, Seconds.ZERO).total()).isEqualTo(Money.ZERO);
    assertThat(onDemand.bySecond(Seconds.of(60)).bill(DAY, Seconds.of(5), Seconds.of(90)).total())
        .as("60 s and 90 s")
        .isEqualTo(Money.usd("0.004166666667"));
  }

  @Test
  void reservedIsPaidWhetherUsedOrNot() {
    MachinePrice reserved = MachinePrice.reserved("10", "0.04");
    assertThat(reserved.bill(MONTH, Seconds.of(1)).total()).isEqualTo(Money.usd("38.8"));
    assertThat(reserved.bill(MONTH, Seconds.of(1)))
        .hasToString("reserved: upfront $10.00, machine hours $28.80; total $38.80");
    assertThat(onDemand.bill(MONTH, MONTH).total()).isGreaterThan(Money.usd("38.8"));
    assertThat(MachinePrice.spot("0.10", 70).bill(DAY, DAY).total()).isEqualTo(Money.usd("0.72"));
  }

  @Test
  void idleTimeCostsWhatWorkCosts() {
    assertThat(onDemand.idleCost(DAY, DAY, Seconds.of(86_400 * 0.25))).isEqualTo(Money.usd("1.80"));
    assertThat(onDemand.idleCost(DAY, DAY, DAY)).isEqualTo(Money.ZERO);
    assertThat(onDemand.idleCost(DAY, Seconds.of(1800), Seconds.of(1800)))
        .as("the rest of the started hour")
        .isEqualTo(Money.usd("0.05"));
    assertThatThrownBy(() -> onDemand.idleCost(DAY, Seconds.of(1), Seconds.of(2)))
        .hasMessage("busy time: found 2 s, allowed is at most 1 s");
  }

  @Test
  void containersArePaidByVcpuAndMemory() {
    CaasPrices prices = CaasPrices.bySecond("0.04", "0.005");
    Bill bill = prices.bill(10, Cpu.cores(0.25), Bytes.mib(512), Seconds.of(7200));
    assertThat(bill).hasToString("containers: vCPU-seconds $0.20, GB-seconds $0.05; total $0.25");
    assertThat(prices.bill(1, Cpu.cores(1), Bytes.gib(1), Seconds.of(3)).lines().get(0).quantity())
        .as("at least a minute")
        .isEqualByComparingTo("60");
  }

  @Test
  void trafficOutIsPaidByTiers() {
    TrafficPrices out =
        new TrafficPrices(
            TieredPrice.of(
                Tier.from("0", "0"), Tier.from("100", "0.09"), Tier.from("10240", "0.085")),
            Bytes.gb(1));
    assertThat(out.bill(Bytes.gb(99)).total()).isEqualTo(Money.ZERO);
    assertThat(out.bill(Bytes.gb(101)).total()).isEqualTo(Money.usd("0.09"));
    assertThat(out.bill(Bytes.gb(10_340)).total()).isEqualTo(Money.usd("921.1"));
  }

  @Test
  void breakEvenIsTheFirstCallThatMakesFunctionsDearer() {
    CostCurve functions =
        CostCurve.functions(
            FaasPrices.awsLambda().withoutFree(),
            new FaasUse(1, Bytes.mib(512), Seconds.millis(300)));
    CostCurve machine = CostCurve.machines(Money.usd("30"), Long.MAX_VALUE, 1);
    long calls = functions.firstAbove(machine, 1_000_000_000).orElseThrow();
    assertThat(functions.of(calls)).isGreaterThan(Money.usd("30"));
    assertThat(functions.of(calls - 1)).isLessThanOrEqualTo(Money.usd("30"));
    assertThat(calls).as("30 / 0.000002700005").isEqualTo(11_111_091);
    assertThat(functions.firstAbove(machine, 1000)).isEqualTo(OptionalLong.empty());
  }

  @Test
  void breakEvenAgainstStepsIsTheFirstCrossingOfTenThousandRandomCases() {
    Random random = new Random(52);
    for (int i = 0; i < Cases.MANY; i++) {
      long price = 1 + random.nextInt(5);
      CostCurve line = calls -> Money.usd("0.01").times(calls * price);
      CostCurve steps =
          CostCurve.machines(
              Money.usd("0.01").times(1 + random.nextInt(200)),
              1 + random.nextInt(40),
              random.nextInt(3));
      long expected = -1;
      for (long calls = 0; calls <= 100 && expected < 0; calls++) {
        expected = line.of(calls).compareTo(steps.of(calls)) > 0 ? calls : -1;
      }
      assertThat(line.firstAbove(steps, 100).orElse(-1)).as("case %s", i).isEqualTo(expected);
    }
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> onDemand.bill(DAY, MONTH))
        .hasMessage("run 1: found 2592000 s, allowed is at most 86400 s");
    assertThatThrownBy(() -> MachinePrice.spot("1", 101))
        .hasMessage("discount in percent: found 101, allowed are 0 to 100");
    assertThatThrownBy(() -> CostCurve.machines(Money.ZERO, 0, 0))
        .hasMessage("calls of a machine: found 0, allowed is 1 or more");
  }
}
