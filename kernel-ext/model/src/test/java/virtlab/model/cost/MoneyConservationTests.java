package virtlab.model.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.random.RandomStream;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

/** Every bill is the exact sum of its lines, rounded once; parts cost what the whole costs. */
class MoneyConservationTests {
  private static final BigDecimal CENT = new BigDecimal("0.01");

  @Test
  void machinesOfOneBillCostWhatTheyCostOneByOne() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(151, run);
      MachinePrice price = price(random);
      Seconds term = Seconds.of(1 + random.below(3_000_000));
      List<Seconds> runs = new ArrayList<>();
      for (long left = random.below(6); left >= 0; left--) {
        runs.add(Seconds.of(term.value() * random.uniform()));
      }
      Bill bill = price.bill(term, runs);
      addsUp(bill, run);
      BigDecimal single = BigDecimal.ZERO;
      for (Seconds each : runs) {
        single = single.add(price.bill(term, each).total().dollars());
      }
      // each single bill is divided by 3600 to a millionth of a millionth of a dollar
      assertThat(bill.total().dollars().subtract(single).abs())
          .as("run %s", run)
          .isLessThanOrEqualTo(new BigDecimal("1e-11"));
    }
  }

  @Test
  void idleAndBusyTimeTogetherCostTheBill() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(152, run);
      MachinePrice price = price(random);
      Seconds term = Seconds.of(1 + random.below(3_000_000));
      Seconds on = Seconds.of(term.value() * random.uniform());
      Seconds busy = Seconds.of(on.value() * random.uniform());
      Money total = price.bill(term, on).total();
      Money idle = price.idleCost(term, on, busy);
      assertThat(idle).as("run %s", run).isLessThanOrEqualTo(total);
      assertThat(price.idleCost(term, on, Seconds.ZERO)).isEqualTo(total);
      double later = busy.value() + (on.value() - busy.value()) * random.uniform();
      Seconds more = Seconds.of(Math.min(on.value(), later));
      assertThat(price.idleCost(term, on, more)).as("run %s", run).isLessThanOrEqualTo(idle);
    }
  }

  @Test
  void containersCostInProportionToTheirNumber() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(153, run);
      CaasPrices prices = CaasPrices.bySecond(cents(random), cents(random));
      Cpu cpu = Cpu.percent(random.below(1600));
      Bytes memory = Bytes.mib(random.below(65_536));
      Seconds time = Seconds.of(100_000 * random.uniform());
      long count = random.below(1000);
      Bill one = prices.bill(1, cpu, memory, time);
      Bill all = prices.bill(count, cpu, memory, time);
      addsUp(all, run);
      for (int line = 0; line < 2; line++) {
        assertThat(all.lines().get(line).quantity())
            .as("run %s", run)
            .isEqualByComparingTo(
                one.lines().get(line).quantity().multiply(BigDecimal.valueOf(count)));
      }
    }
  }

  /** Tier by tier, counted a unit at a time. */
  @Test
  void tiersCostTheSumOfTheirUnits() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(154, run);
      List<Tier> tiers = new ArrayList<>();
      long from = 0;
      for (long left = random.below(4); left >= 0; left--) {
        tiers.add(new Tier(BigDecimal.valueOf(from), Money.usd(cents(random))));
        from += 1 + random.below(30);
      }
      TieredPrice price = new TieredPrice(tiers);
      Money sum = Money.ZERO;
      for (long unit = 0; unit < 60; unit++) {
        assertThat(price.of(BigDecimal.valueOf(unit))).as("run %s", run).isEqualTo(sum);
        int tier = 0;
        while (tier + 1 < tiers.size() && tiers.get(tier + 1).from().longValue() <= unit) {
          tier++;
        }
        sum = sum.plus(tiers.get(tier).price());
      }
      addsUp(new TrafficPrices(price, Bytes.gb(1)).bill(Bytes.mb(random.below(90_000))), run);
    }
  }

  @Test
  void moreUseNeverCostsLess() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(155, run);
      FaasPrices prices = random.chance(0.5) ? FaasPrices.awsLambda() : FaasPrices.azureFunctions();
      long calls = random.below(10_000_000_000L);
      Bytes memory = Bytes.mib(128 + random.below(10_000));
      Seconds time = Seconds.millis(1 + random.below(900_000));
      Bill less = prices.bill(new FaasUse(calls, memory, time));
      Bill more =
          prices.bill(
              new FaasUse(calls + random.below(1_000_000), memory, time),
              new FaasUse(random.below(100), Bytes.gib(1), Seconds.of(1)));
      addsUp(more, run);
      assertThat(more.total()).as("run %s", run).isGreaterThanOrEqualTo(less.total());
    }
  }

  private static void addsUp(Bill bill, int run) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BillLine line : bill.lines()) {
      sum = sum.add(line.amount().dollars());
      assertThat(line.quantity().signum()).isNotNegative();
    }
    assertThat(bill.total().dollars()).as("run %s", run).isEqualByComparingTo(sum);
    BigDecimal payable = bill.payable().dollars();
    assertThat(payable).isEqualByComparingTo(sum.setScale(2, RoundingMode.HALF_UP));
    assertThat(payable.subtract(sum).abs()).isLessThan(CENT);
  }

  private static String cents(RandomStream random) {
    return BigDecimal.valueOf(random.below(100_000)).movePointLeft(6).toPlainString();
  }

  private static MachinePrice price(RandomStream random) {
    MachinePrice price =
        switch ((int) random.below(3)) {
          case 0 -> MachinePrice.onDemand(cents(random));
          case 1 -> MachinePrice.reserved(cents(random), cents(random));
          default -> MachinePrice.spot(cents(random), (int) random.below(101));
        };
    return random.chance(0.5) ? price : price.bySecond(Seconds.of(random.below(120)));
  }
}
