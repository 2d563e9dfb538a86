package virtlab.model.serverless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import virtlab.model.Cases;
import virtlab.model.serverless.FunctionCall.Outcome;
import virtlab.model.unit.Seconds;

class FaasTests {
  private static final Seconds DAY = Seconds.of(86_400);
  private static final ServiceTime SECOND = ServiceTime.fixed(Seconds.of(1));
  private static final Instances AT_ONCE = Instances.coldStart(Seconds.ZERO);

  /** models of memoryless events: P(cold) = e^(-lambda T); three sigma over one long run. */
  @ParameterizedTest
  @CsvSource({"3600, 600, 0.8465", "3600, 1200, 0.7165", "600, 600, 0.3679"})
  void coldShareIsThatOfTheFormula(double gap, double keepAlive, double expected) {
    assertThat(Faas.coldShare(1 / gap, Seconds.of(keepAlive))).isCloseTo(expected, within(5e-5));
    FunctionLoad load =
        FunctionLoad.of("f", EventSource.poisson(1 / gap), ServiceTime.fixed(Seconds.ZERO))
            .on(AT_ONCE)
            .keeping(KeepAlive.fixed(Seconds.of(keepAlive)));
    FunctionResult run = Faas.run(List.of(load), Seconds.of(gap * 100_000), 61).functions().get(0);
    double sigma = Math.sqrt(expected * (1 - expected) / run.calls());
    assertThat(run.coldShare()).isCloseTo(expected, within(3 * sigma));
    double idlePerCall = gap * (1 - expected);
    assertThat(run.idle().value() / run.calls()).isCloseTo(idlePerCall, within(gap * 0.01));
  }

  @Test
  void idleForExactlyTheKeepAliveIsStillWarm() {
    EventSource everyTen = EventSource.timer(Seconds.of(10));
    FunctionLoad load = FunctionLoad.of("f", everyTen, SECOND).on(AT_ONCE);
    assertThat(cold(load.keeping(KeepAlive.fixed(Seconds.of(9))), 1000)).isEqualTo(1);
    assertThat(cold(load.keeping(KeepAlive.fixed(Seconds.of(8.999))), 1000)).isEqualTo(99);
    assertThat(cold(load.keeping(KeepAlive.none()), 1000)).isEqualTo(99);
  }

  @Test
  void anEndComesBeforeAnArrivalAtTheSameInstant() {
    FunctionLoad load = FunctionLoad.of("f", EventSource.timer(Seconds.of(1)), SECOND).on(AT_ONCE);
    FunctionResult run = one(load.on(AT_ONCE.atMost(1)), 100);
    assertThat(run.refused()).isZero();
    assertThat(run.cold()).isEqualTo(1);
    assertThat(run.peakInstances()).isEqualTo(1);
  }

  @Test
  void beyondTheLimitCallsAreRefused() {
    FunctionLoad busy =
        FunctionLoad.of("f", EventSource.timer(Seconds.of(1)), ServiceTime.fixed(Seconds.of(2.5)));
    FunctionResult run = one(busy.on(AT_ONCE.atMost(2)), 100);
    assertThat(run.events()).isEqualTo(99);
    assertThat(run.calls() + run.refused()).isEqualTo(99);
    assertThat(run.refused()).as("of 3 calls 2 find room").isEqualTo(33);
    assertThat(run.lost()).isEqualTo(33);
  }

  @Test
  void concurrencyWithinAnInstanceSavesInstancesAndColdStarts() {
    FunctionLoad busy =
        FunctionLoad.of("f", EventSource.poisson(20), ServiceTime.exponential(Seconds.of(1)));
    FunctionResult single = one(busy, 10_000);
    FunctionResult ten =
        one(busy.on(Instances.coldStart(Seconds.millis(250)).withConcurrency(10)), 10_000);
    assertThat(ten.calls()).isEqualTo(single.calls());
    assertThat(ten.cold()).isLessThan(single.cold());
    assertThat(ten.peakInstances()).isLessThan(single.peakInstances() / 4);
  }

  @Test
  void aCallThatJoinsAStartingInstanceWaitsForItsStart() {
    Instances slow = Instances.coldStart(Seconds.of(5)).withConcurrency(2);
    FunctionLoad load = FunctionLoad.of("f", EventSource.timer(Seconds.of(1)), SECOND).on(slow);
    List<FunctionCall> calls = Faas.calls(load, Seconds.of(3), 1);
    assertThat(calls).extracting(FunctionCall::outcome).containsExactly(Outcome.COLD, Outcome.WARM);
    assertThat(calls).extracting(call -> call.working().value()).containsExactly(6.0, 6.0);
  }

  @Test
  void provisionedInstancesNeverStartColdAndAreNeverGone() {
    FunctionLoad rare = FunctionLoad.of("f", EventSource.timer(Seconds.of(5000)), SECOND);
    assertThat(one(rare, 86_400).cold()).isEqualTo(17);
    FunctionResult warm =
        one(rare.on(Instances.coldStart(Seconds.of(1)).withProvisioned(1)), 86_400);
    assertThat(warm.cold()).isZero();
    assertThat(warm.idle().value()).isCloseTo(86_400 - 17, within(1e-6));
  }

  @Test
  void theHistogramLearnsAClockThatAFixedTimeMisses() {
    FunctionLoad hourly = FunctionLoad.of("f", EventSource.timer(Seconds.of(3600)), SECOND);
    Seconds ten = Seconds.of(600);
    assertThat(cold(hourly, 360_000)).isEqualTo(99);
    assertThat(cold(hourly.keeping(KeepAlive.histogram(0.99, ten)), 360_000)).isLessThan(15);
    assertThat(cold(hourly.keeping(KeepAlive.adaptive(1.1, ten)), 360_000)).isLessThan(5);
    FunctionLoad often = FunctionLoad.of("f", EventSource.timer(Seconds.of(30)), SECOND);
    double fixed = one(often, 3600).idle().value();
    double adaptive = one(often.keeping(KeepAlive.adaptive(1.1, ten)), 3600).idle().value();
    assertThat(adaptive).isLessThanOrEqualTo(fixed);
  }

  @Test
  void failedCallsAreTriedAgain() {
    Delivery half = new Delivery(0.5, 0, 2, Seconds.of(1));
    assertThat(half.meanTries()).isEqualTo(1.75);
    FunctionLoad load = FunctionLoad.of("f", EventSource.poisson(1), SECOND).delivered(half);
    FunctionResult run = one(load, 100_000);
    assertThat((double) run.calls() / run.events()).isCloseTo(1.75, within(0.01));
    assertThat((double) run.lost() / run.events()).isCloseTo(0.125, within(0.005));
    FunctionResult slow =
        one(
            FunctionLoad.of("f", EventSource.timer(Seconds.of(10)), SECOND)
                .on(AT_ONCE.withTimeLimit(Seconds.millis(500))),
            1000);
    assertThat(slow.failed()).as("all over the limit").isEqualTo(99);
    assertThat(slow.busy().value()).isCloseTo(49.5, within(1e-9));
  }

  @Test
  void deliveriesAreConservedInTenThousandRandomCases() {
    Random random = new Random(62);
    for (int i = 0; i < Cases.MANY; i++) {
      FunctionLoad load =
          FunctionLoad.of(
                  "f",
                  EventSource.poisson(0.01 + random.nextDouble()),
                  ServiceTime.exponential(Seconds.of(3 * random.nextDouble())))
              .on(
                  Instances.coldStart(Seconds.of(random.nextDouble()))
                      .withConcurrency(1 + random.nextInt(3))
                      .atMost(1 + random.nextInt(4))
                      .withTimeLimit(Seconds.of(4)))
              .keeping(KeepAlive.fixed(Seconds.of(random.nextInt(20))))
              .delivered(
                  new Delivery(random.nextInt(5) / 10.0, 0, random.nextInt(3), Seconds.of(1)));
      FunctionResult run = Faas.run(List.of(load), Seconds.of(60), i).functions().get(0);
      assertThat(run.calls() + run.refused())
          .as("case %s", i)
          .isEqualTo(run.events() + run.failed() + run.refused() - run.lost() - run.pending());
      assertThat(run.cold()).isLessThanOrEqualTo(run.calls());
      assertThat(run.peakInstances()).isLessThanOrEqualTo(load.instances().most());
    }
  }

  @Test
  void duplicatesAreServedTwice() {
    FunctionLoad twice =
        FunctionLoad.of("f", EventSource.timer(Seconds.of(10)), SECOND)
            .delivered(new Delivery(0, 1, 0, Seconds.ZERO));
    FunctionResult run = one(twice, 1000);
    assertThat(run.events()).isEqualTo(99);
    assertThat(run.calls()).isEqualTo(198);
  }

  @Test
  void sameSeedSameResultAndFunctionsDoNotTouchEachOther() {
    List<FunctionLoad> loads = Faas.day(20, 100_000, 5);
    FaasResult run = Faas.run(loads, DAY, 5);
    assertThat(Faas.run(loads, DAY, 5)).isEqualTo(run);
    assertThat(Faas.run(loads.subList(0, 7), DAY, 5).functions())
        .isEqualTo(run.functions().subList(0, 7));
    assertThat(Faas.run(loads, DAY, 6)).isNotEqualTo(run);
  }

  @Test
  void aDayOfAThousandFunctionsHasAsManyCallsAsExpected() {
    FaasResult run = Faas.run(Faas.day(1000, 1_000_000, 7), DAY, 7);
    assertThat((double) run.events()).isCloseTo(1_000_000, within(3_000.0));
    assertThat(run.functions().stream().mapToInt(FunctionResult::peakInstances).max().orElse(0))
        .isBetween(2, 100);
    assertThat(run.cold()).isGreaterThan(1000);
    assertThat(run.toString()).startsWith("1000 functions: ").endsWith(" refused");
  }

  @Test
  void numbersDrawnInBlocksChangeNothing() {
    for (FunctionLoad load : Faas.day(20, 20_000, 8)) {
      EventSource source = load.source();
      ServiceTime service = load.service();
      FunctionLoad oneByOne =
          new FunctionLoad(
              load.name(),
              (now, random) -> source.next(now, random),
              random -> service.next(random),
              load.instances(),
              load.keepAlive(),
              load.delivery());
      assertThat(one(oneByOne, 86_400)).isEqualTo(one(load, 86_400));
    }
    EventSource gaps = EventSource.logNormalGaps(Seconds.of(2), 1.5);
    FunctionLoad load =
        FunctionLoad.of("f", gaps, ServiceTime.exponential(Seconds.of(1))).on(AT_ONCE.atMost(2));
    FunctionLoad oneByOne =
        FunctionLoad.of("f", (now, random) -> gaps.next(now, random), load.service())
            .on(AT_ONCE.atMost(2));
    assertThat(one(oneByOne, 86_400)).isEqualTo(one(load, 86_400));
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> EventSource.poisson(-1))
        .hasMessage("events per second: found -1, allowed are 0 to 1000000000");
    assertThatThrownBy(() -> AT_ONCE.withConcurrency(0))
        .hasMessage("calls at a time in an instance: found 0, allowed are 1 to 1000");
    assertThatThrownBy(() -> new Delivery(1.5, 0, 0, Seconds.ZERO))
        .hasMessage("probability of a failure: found 1.5, allowed are 0 to 1");
    assertThatThrownBy(() -> KeepAlive.histogram(2, Seconds.ZERO))
        .hasMessage("share of gaps: found 2, allowed are 0 to 1");
    assertThatThrownBy(() -> Faas.day(0, 1, 1))
        .hasMessage("functions: found 0, allowed are 1 to 1000000");
  }

  private static long cold(FunctionLoad load, double end) {
    return one(load, end).cold();
  }

  private static FunctionResult one(FunctionLoad load, double end) {
    return Faas.run(List.of(load), Seconds.of(end), 3).functions().get(0);
  }
}
