package virtlab.model.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Seconds;

class FaasPricesTests {
  private static final Seconds MILLI300 = Seconds.millis(300);
  private final FaasPrices lambda = FaasPrices.awsLambda();

  @Test
  void aMillionCallsOf512MbAnd300MsCostWhatTheListSays() {
    Bill bill = lambda.withoutFree().bill(new FaasUse(1_000_000, Bytes.mib(512), MILLI300));
    assertThat(bill).hasToString("AWS Lambda: calls $0.20, GB-seconds $2.500005; total $2.700005");
    assertThat(bill.lines().get(1).quantity()).isEqualByComparingTo("150000");
    assertThat(bill.payable()).hasToString("$2.70");
    assertThat(lambda.bill(new FaasUse(1_000_000, Bytes.mib(512), MILLI300)).total())
        .as("within the free tier")
        .isEqualTo(Money.ZERO);
  }

  @Test
  void tiersArePaidForWhatLiesInThem() {
    Bytes gib = Bytes.gib(1);
    Bill bill = lambda.withoutFree().bill(new FaasUse(20_000_000_000L, gib, Seconds.of(1)));
    assertThat(bill.lines().get(1).amount())
        .isEqualTo(Money.usd("100000.2").plus(Money.usd("135000")).plus(Money.usd("66670")));
  }

  @Test
  void everyCallIsRoundedUpByItself() {
    FaasUse short101 = new FaasUse(10, Bytes.gib(1), Seconds.micros(100_001));
    assertThat(lambda.gigabyteSeconds(short101)).isEqualByComparingTo("1.01");
    assertThat(lambda.withStep(Seconds.millis(100)).gigabyteSeconds(short101))
        .isEqualByComparingTo("2");
    assertThat(lambda.gigabyteSeconds(new FaasUse(1, Bytes.gib(1), Seconds.of(0.301))))
        .as("0.301 is not exact in binary")
        .isEqualByComparingTo("0.301");
  }

  @Test
  void aGigabyteIsWhatItsProviderSays() {
    FaasPrices decimal =
        new FaasPrices(
            "x", Money.ZERO, TieredPrice.flat("1"), Seconds.of(1), Bytes.gb(1), FaasFree.NONE);
    FaasUse use = new FaasUse(1, Bytes.gib(1), Seconds.of(1));
    assertThat(decimal.bill(use).total()).hasToString("$1.073741824");
    assertThatThrownBy(
            () ->
                new FaasPrices(
                    "x",
                    Money.ZERO,
                    TieredPrice.flat("1"),
                    Seconds.of(1),
                    Bytes.mb(1),
                    FaasFree.NONE))
        .hasMessage("gigabyte: found 1 MB, allowed are 1 GB and 1 GiB");
  }

  /** Money is conserved: each line is the plain product, and splitting a use changes nothing. */
  @Test
  void billsAddUpInTenThousandRandomCases() {
    Random random = new Random(51);
    FaasPrices prices = lambda.withoutFree();
    for (int i = 0; i < Cases.MANY; i++) {
      long calls = 1 + random.nextInt(1_000_000_000);
      long split = random.nextInt((int) calls);
      int milli = 1 + random.nextInt(900_000);
      int mib = 128 + random.nextInt(10_000);
      Seconds time = Seconds.millis(milli);
      Bill whole = prices.bill(new FaasUse(calls, Bytes.mib(mib), time));
      Bill parts =
          prices.bill(
              new FaasUse(split, Bytes.mib(mib), time),
              new FaasUse(calls - split, Bytes.mib(mib), time));
      assertThat(parts.total()).as("case %s", i).isEqualTo(whole.total());
      BigDecimal seconds =
          BigDecimal.valueOf(calls)
              .multiply(BigDecimal.valueOf(milli).movePointLeft(3))
              .multiply(BigDecimal.valueOf(mib).divide(BigDecimal.valueOf(1024)));
      assertThat(whole.lines().get(1).quantity()).isEqualByComparingTo(seconds);
      Money sum = whole.lines().get(0).amount().plus(whole.lines().get(1).amount());
      assertThat(whole.total()).isEqualTo(sum);
      assertThat(whole.payable().dollars())
          .isEqualByComparingTo(sum.dollars().setScale(2, RoundingMode.HALF_UP));
    }
  }

  @Test
  void roundingOnceIsNotRoundingEachLine() {
    List<BillLine> lines = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      lines.add(new BillLine("use " + i, BigDecimal.ONE, Money.usd("0.004")));
    }
    assertThat(new Bill("small", lines).payable()).hasToString("$0.04");
  }

  @Test
  void chainedFunctionsThatWaitPayTwice() {
    CallChain chain =
        CallChain.of(
            new CallChain.Link("order", Bytes.gib(1), Seconds.millis(100)),
            new CallChain.Link("pay", Bytes.gib(1), Seconds.millis(200)),
            new CallChain.Link("bank", Bytes.gib(1), Seconds.millis(700)));
    assertThat(chain.waiting(1).stream().map(use -> use.duration().value()))
        .containsExactly(1.0, 0.9, 0.7);
    FaasPrices prices = lambda.withoutFree();
    assertThat(chain.doubleSpending(prices, 1_000_000))
        .as("0.9 + 0.7 seconds of waiting")
        .isEqualTo(Money.usd("0.0000166667").times(1_600_000));
    assertThatThrownBy(CallChain::of)
        .hasMessage("functions in the chain: found 0, allowed is 1 or more");
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> new FaasUse(-1, Bytes.gib(1), MILLI300))
        .hasMessage("calls: found -1, allowed is 0 or more");
    assertThatThrownBy(() -> lambda.withStep(Seconds.ZERO))
        .hasMessage("step: found 0 s, allowed is a nanosecond or more");
    assertThatThrownBy(() -> Money.usd("cheap"))
        .hasMessage("dollars: found \"cheap\", allowed is a number such as 0.20");
    assertThatThrownBy(() -> Money.usd("-1")).hasMessage("dollars: found -1, allowed is 0 or more");
    assertThatThrownBy(TieredPrice::of)
        .hasMessage("tiers: found none, allowed is a first one from 0");
    assertThatThrownBy(() -> TieredPrice.of(Tier.from("0", "2"), Tier.from("0", "1")))
        .hasMessage("tier 2: found from 0, allowed is more than 0");
  }
}
