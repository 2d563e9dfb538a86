package virtlab.model.serverless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.random.RandomStream;
import virtlab.model.serverless.FunctionCall.Outcome;
import virtlab.model.unit.Seconds;

/** Rules at their bounds, retries and shared instances by hand, and what is said of a run. */
class FunctionBoundsTests {
  private static final Seconds SECOND = Seconds.of(1);
  private static final EventSource EVERY_SECOND = EventSource.timer(SECOND);
  private static final Instances AT_ONCE = Instances.coldStart(Seconds.ZERO);

  private static void assertRefused(String sentence, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
  }

  private static FunctionResult one(FunctionLoad load, double end) {
    return Faas.run(List.of(load), Seconds.of(end), 1).functions().get(0);
  }

  @Test
  void theHistogramKeepsUntilTheEndOfTheMinuteThatHoldsTheShare() {
    assertThat(kept(0.9, 9, 90)).as("nine gaps are too few").isEqualTo(600);
    assertThat(kept(0.9, 10, 90)).isEqualTo(120);
    assertThat(kept(0.9, 10, 59.9)).isEqualTo(60);
    assertThat(kept(0.9, 10, 60)).isEqualTo(120);
    assertThat(kept(1, 10, 14_399)).as("the last minute of four hours").isEqualTo(14_400);
    assertThat(kept(1, 10, 14_400)).as("too long to be counted").isEqualTo(600);
  }

  private static double kept(double share, int count, double gap) {
    KeepAlive.IdleRule rule = KeepAlive.histogram(share, Seconds.of(600)).forFunction();
    for (int i = 0; i < count; i++) {
      assertThat(rule.seconds()).isEqualTo(600);
      rule.gap(gap);
    }
    return rule.seconds();
  }

  @Test
  void theHistogramsShareMayBeReachedExactly() {
    assertThat(mixed(0.5, 30, 90)).as("five of ten").isEqualTo(60);
    assertThat(mixed(0.6, 30, 90)).isEqualTo(120);
    assertThat(mixed(0.5, 30, 20_000)).as("half lies beyond").isEqualTo(60);
    assertThat(mixed(0.6, 30, 20_000)).isEqualTo(600);
    assertThat(mixed(0, 90, 90)).isEqualTo(60);
  }

  private static double mixed(double share, double first, double second) {
    KeepAlive.IdleRule rule = KeepAlive.histogram(share, Seconds.of(600)).forFunction();
    for (int i = 0; i < 10; i++) {
      rule.gap(i % 2 == 0 ? first : second);
    }
    return rule.seconds();
  }

  @Test
  void theAdaptiveRuleWeighsTheLastGapWithAnEighth() {
    KeepAlive.IdleRule rule = KeepAlive.adaptive(2, Seconds.of(7)).forFunction();
    assertThat(rule.seconds()).isEqualTo(7);
    rule.gap(10);
    assertThat(rule.seconds()).isEqualTo(20);
    rule.gap(18);
    assertThat(rule.seconds()).as("2 · (10 + 8 / 8)").isEqualTo(22);
    KeepAlive policy = KeepAlive.adaptive(2, Seconds.of(7));
    policy.forFunction().gap(10);
    assertThat(policy.forFunction().seconds()).as("each function its own").isEqualTo(7);
    assertThat(KeepAlive.none().forFunction().seconds()).isZero();
  }

  /** One instance, calls of 2.5 s, a second try after a second; an event each second up to 5. */
  @Test
  void refusedCallsAreTriedAgainBeforeTheEventOfTheSameInstant() {
    FunctionLoad load =
        FunctionLoad.of("f", EVERY_SECOND, ServiceTime.fixed(Seconds.of(2.5)))
            .on(AT_ONCE.atMost(1))
            .delivered(new Delivery(0, 0, 1, SECOND));
    assertThat(Faas.calls(load, Seconds.of(6), 1))
        .extracting(call -> call.arrival() + " " + call.outcome())
        .containsExactly(
            "1 s COLD",
            "2 s REFUSED",
            "3 s REFUSED",
            "3 s REFUSED",
            "4 s WARM",
            "4 s REFUSED",
            "5 s REFUSED",
            "5 s REFUSED");
    FunctionResult run = one(load, 6);
    assertThat(run.events()).isEqualTo(5);
    assertThat(run.calls()).isEqualTo(2);
    assertThat(run.refused()).isEqualTo(6);
    assertThat(run.lost()).isEqualTo(2);
    assertThat(run.pending()).isEqualTo(1);
    assertThat(run.failed()).isZero();
    assertThat(run.coldShare()).isEqualTo(0.5);
    assertThat(run.busy()).isEqualTo(Seconds.of(5));
  }

  @Test
  void aCallOfExactlyTheTimeLimitSucceeds() {
    FunctionLoad load = FunctionLoad.of("f", EVERY_SECOND, ServiceTime.fixed(Seconds.of(2)));
    assertThat(one(load.on(AT_ONCE.withTimeLimit(Seconds.of(2))), 10).failed()).isZero();
    FunctionLoad again =
        load.on(AT_ONCE.withTimeLimit(Seconds.of(1.5))).delivered(new Delivery(0, 0, 2, SECOND));
    FunctionResult run = one(again, 4);
    // Events at 1, 2, 3; tries of 1 at 3.5, of 2 at 4.5 and of 3 at 5.5.
    assertThat(run.calls()).isEqualTo(4);
    assertThat(run.failed()).isEqualTo(4);
    assertThat(run.pending()).isEqualTo(3);
    assertThat(run.busy()).isEqualTo(Seconds.of(6));
  }

  /** Two at a time in an instance, calls of 2.5 s each second: a third finds the first full. */
  @Test
  void anInstanceThatIsFullIsPassedOver() {
    FunctionLoad load =
        FunctionLoad.of("f", EVERY_SECOND, ServiceTime.fixed(Seconds.of(2.5)))
            .on(AT_ONCE.withConcurrency(2))
            .keeping(KeepAlive.fixed(Seconds.of(1)));
    assertThat(Faas.calls(load, Seconds.of(7), 1))
        .extracting(FunctionCall::outcome)
        .containsExactly(
            Outcome.COLD, Outcome.WARM, Outcome.COLD, Outcome.WARM, Outcome.WARM, Outcome.WARM);
    FunctionResult run = one(load, 7);
    assertThat(run.peakInstances()).isEqualTo(2);
    assertThat(run.idle()).as("the second instance, from 5.5 to 6").isEqualTo(Seconds.of(0.5));
    assertThat(one(load.on(AT_ONCE.withConcurrency(3)), 7).cold()).isEqualTo(1);
  }

  @Test
  void instancesStandIdleUntilTheyAreUsedGoneOrTheEndComes() {
    FunctionLoad load =
        FunctionLoad.of("f", EventSource.timer(Seconds.of(10)), ServiceTime.fixed(SECOND));
    FunctionLoad kept = load.on(AT_ONCE).keeping(KeepAlive.fixed(Seconds.of(9)));
    assertThat(one(kept, 35).idle()).as("9 + 9 and 4 to the end").isEqualTo(Seconds.of(22));
    FunctionLoad shorter = load.on(AT_ONCE).keeping(KeepAlive.fixed(Seconds.of(3)));
    assertThat(one(shorter, 35).idle()).isEqualTo(Seconds.of(9));
    assertThat(one(shorter, 32).idle()).isEqualTo(Seconds.of(7));
    assertThat(one(shorter, 30.5).idle()).as("the third still runs").isEqualTo(Seconds.of(6));
    assertThat(one(load.on(AT_ONCE.withProvisioned(3)), 5).idle()).isEqualTo(Seconds.of(15));
    assertThat(one(load.on(AT_ONCE.withProvisioned(3)), 5).peakInstances()).isEqualTo(3);
  }

  @Test
  void aWarmStartTakesItsTimeToo() {
    Instances slow = new Instances(Seconds.of(3), Seconds.of(0.5), 1, 9, 0, Seconds.of(900));
    FunctionLoad load =
        FunctionLoad.of("f", EventSource.timer(Seconds.of(10)), ServiceTime.fixed(SECOND)).on(slow);
    assertThat(Faas.calls(load, Seconds.of(25), 1))
        .extracting(call -> call.working() + " to " + call.end())
        .containsExactly("13 s to 14 s", "20.5 s to 21.5 s");
  }

  @Test
  void resultsAreTheSumsOfTheirFunctions() {
    FunctionLoad a = FunctionLoad.of("a", EVERY_SECOND, ServiceTime.fixed(SECOND)).on(AT_ONCE);
    FunctionLoad b =
        FunctionLoad.of("b", EVERY_SECOND, ServiceTime.fixed(Seconds.of(2))).on(AT_ONCE.atMost(1));
    FaasResult run = Faas.run(List.of(a, b), Seconds.of(4.5), 1);
    assertThat(run.events()).isEqualTo(8);
    assertThat(run.calls()).isEqualTo(6);
    assertThat(run.cold()).isEqualTo(2);
    assertThat(run.refused()).isEqualTo(2);
    assertThat(run.busy()).isEqualTo(Seconds.of(8));
    assertThat(run.idle()).isEqualTo(Seconds.ZERO);
    assertThat(run).hasToString("2 functions: 6 calls, 2 cold (33.33 %), 2 refused");
    FunctionLoad never = FunctionLoad.of("n", EventSource.poisson(0), ServiceTime.fixed(SECOND));
    FaasResult nothing = Faas.run(List.of(never), Seconds.of(9), 1);
    assertThat(nothing).hasToString("1 function: 0 calls, 0 cold (0 %), 0 refused");
    assertThat(nothing.functions().get(0).coldShare()).isZero();
    FaasResult idle = Faas.run(List.of(never.on(AT_ONCE.withProvisioned(2))), Seconds.of(9), 1);
    assertThat(idle.idle()).isEqualTo(Seconds.of(18));
  }

  @Test
  void aDayIsMadeOfNamedFunctionsWithTheRatesOfTheWhole() {
    List<FunctionLoad> loads = Faas.day(3, 0, 1);
    assertThat(loads).extracting(FunctionLoad::name).containsExactly("f0", "f1", "f2");
    assertThat(loads.get(0).instances())
        .isEqualTo(Instances.coldStart(Seconds.millis(250)).atMost(100));
    assertThat(Faas.run(loads, Seconds.of(86_400), 1).events()).isZero();
    assertThat(Faas.coldShare(0.001, Seconds.of(1000))).isCloseTo(Math.exp(-1), within(1e-15));
    assertThat(Faas.coldShare(0, Seconds.of(1000))).isEqualTo(1);
    assertRefused(
        "functions: found 1000001, allowed are 1 to 1000000", () -> Faas.day(1_000_001, 1, 1));
    assertRefused("calls: found -1, allowed is 0 or more", () -> Faas.day(1, -1, 1));
    assertRefused(
        "events per second: found -1, allowed is 0 or more", () -> Faas.coldShare(-1, SECOND));
  }

  @Test
  void rulesIncludeTheirEnds() {
    Instances widest = AT_ONCE.withConcurrency(1000).atMost(1_000_000).withProvisioned(1_000_000);
    assertThat(widest.provisioned()).isEqualTo(1_000_000);
    assertThat(new Delivery(1, 1, 100, SECOND).meanTries()).isEqualTo(101);
    assertThat(new Delivery(0, 0, 100, SECOND).meanTries()).isEqualTo(1);
    assertThat(EventSource.poisson(1e9)).isNotNull();
    assertThat(EventSource.timer(Seconds.of(1e-9)).next(0, RandomStream.of(1, 1))).isEqualTo(1e-9);
    RandomStream random = RandomStream.of(1, 1);
    assertThat(EventSource.logNormalGaps(Seconds.of(3), 0).next(2, random))
        .isCloseTo(5, within(1e-14));
    assertThat(EventSource.logNormalGaps(SECOND, 30)).isNotNull();
    assertThat(ServiceTime.logNormal(Seconds.of(3), 0).next(random)).isCloseTo(3, within(1e-14));
    assertThat(KeepAlive.histogram(1, SECOND)).isNotNull();
    assertRefused(
        "calls at a time in an instance: found 1001, allowed are 1 to 1000",
        () -> AT_ONCE.withConcurrency(1001));
    assertRefused("instances: found 0, allowed are 1 to 1000000", () -> AT_ONCE.atMost(0));
    assertRefused(
        "provisioned instances: found 1001, allowed are 0 to 1000",
        () -> AT_ONCE.withProvisioned(1001));
    assertRefused(
        "probability of a duplicate: found -0.1, allowed are 0 to 1",
        () -> new Delivery(0, -0.1, 0, SECOND));
    assertRefused(
        "sigma: found 31, allowed are 0 to 30", () -> EventSource.logNormalGaps(SECOND, 31));
    assertRefused(
        "median gap in seconds: found 0, allowed is 1E-9 or more",
        () -> EventSource.logNormalGaps(Seconds.ZERO, 1));
    assertRefused("sigma: found -1, allowed is 0 or more", () -> ServiceTime.logNormal(SECOND, -1));
    assertRefused(
        "share of gaps: found -0.1, allowed are 0 to 1", () -> KeepAlive.histogram(-0.1, SECOND));
    assertRefused(
        "function: found an empty name, allowed is a name",
        () -> FunctionLoad.of("", EVERY_SECOND, ServiceTime.fixed(SECOND)));
  }

  private record Entry(double time, int value) {}

  /** The earliest first, at the same time the smaller number, whatever was added when. */
  @Test
  void theHeapGivesWhatASortedListGives() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(172, run);
      TimeHeap heap = new TimeHeap();
      List<Entry> sorted = new ArrayList<>();
      assertThat(heap.firstTime()).isInfinite();
      for (int step = 0; step < 80; step++) {
        if (sorted.isEmpty() || random.chance(0.7)) {
          Entry entry = new Entry(random.below(8), (int) random.below(6));
          heap.add(entry.time(), entry.value());
          sorted.add(entry);
          sorted.sort(Comparator.comparingDouble(Entry::time).thenComparing(Entry::value));
        } else {
          heap.removeFirst();
          sorted.remove(0);
        }
        assertThat(heap.size()).as("run %s", run).isEqualTo(sorted.size());
        if (!sorted.isEmpty()) {
          assertThat(new Entry(heap.firstTime(), heap.firstValue()))
              .as("run %s", run)
              .isEqualTo(sorted.get(0));
        }
      }
    }
  }
}
