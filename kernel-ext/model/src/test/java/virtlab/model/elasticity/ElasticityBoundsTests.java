package virtlab.model.elasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import virtlab.model.unit.Seconds;

/** Ranges with their ends, empty and idle runs, and the points at which shapes change. */
class ElasticityBoundsTests {
  private static final Seconds MINUTE = Seconds.of(60);
  private static final Seconds SECOND = Seconds.of(1);

  private static void assertRefused(String sentence, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
  }

  @Test
  void aRampBeginsAndEndsWhereItIsSaid() {
    Load ramp = Load.ramp(10, 30, Seconds.of(100), Seconds.of(200));
    assertThat(ramp.perSecond(100)).isEqualTo(10);
    assertThat(ramp.perSecond(150)).isEqualTo(15);
    assertThat(ramp.perSecond(300)).isEqualTo(30);
    Load step = Load.ramp(10, 30, Seconds.of(100), Seconds.ZERO);
    assertThat(step.perSecond(99.9)).isEqualTo(10);
    assertThat(step.perSecond(100)).isEqualTo(30);
    assertThat(Load.ramp(30, 0, Seconds.ZERO, Seconds.of(3)).perSecond(1)).isEqualTo(20);
  }

  @Test
  void aDayHasItsPeakAtNoonIfNothingElseIsSaid() {
    Load daily = Load.daily(2, 10);
    assertThat(daily.perSecond(43_200)).isEqualTo(10);
    assertThat(daily.perSecond(0)).isEqualTo(2);
    assertThat(daily.perSecond(86_400)).isEqualTo(2);
    assertThat(daily.perSecond(21_600)).isEqualTo(6);
    // a quarter of the way up: s = 1/4, s²(3 − 2s) = 0.15625
    assertThat(daily.perSecond(10_800)).isEqualTo(2 + 8 * 0.15625);
    assertThat(Load.daily(4, 4).perSecond(5)).isEqualTo(4);
  }

  @Test
  void theTicketShopSellsFromTenForTwentyMinutes() {
    Load shop = Load.ticketShop();
    Load day = Load.daily(20, 120, Seconds.of(19 * 3600));
    assertThat(shop.perSecond(35_999)).isEqualTo(day.perSecond(35_999));
    assertThat(shop.perSecond(36_000)).isEqualTo(900 + day.perSecond(36_000));
    assertThat(shop.perSecond(37_199)).isEqualTo(900 + day.perSecond(37_199));
    assertThat(shop.perSecond(37_200)).isEqualTo(day.perSecond(37_200));
  }

  @Test
  void loadsSayWhatIsWrong() {
    assertRefused(
        "requests per second at first: found -1, allowed is 0 or more",
        () -> Load.ramp(-1, 1, SECOND, SECOND));
    assertRefused(
        "requests per second at last: found -1, allowed is 0 or more",
        () -> Load.ramp(1, -1, SECOND, SECOND));
    assertRefused(
        "lowest requests per second: found -1, allowed is 0 or more", () -> Load.daily(-1, 1));
    assertRefused(
        "requests per second: found -2, allowed is 0 or more",
        () -> Load.spike(-2, SECOND, SECOND));
    assertRefused(
        "requests per second: found -3, allowed is 0 or more",
        () -> Load.recorded(SECOND, List.of(1.0, -3.0)));
    assertRefused(
        "step in seconds: found 0, allowed is more than 0",
        () -> Load.recorded(Seconds.ZERO, List.of()));
    assertRefused("factor: found -1, allowed is 0 or more", () -> Load.constant(1).times(-1));
  }

  @Test
  void tracesKnowTheirLengthAndPeak() {
    LoadTrace one = LoadTrace.counted(MINUTE, 7);
    assertThat(one).hasToString("1 step of 60 s: 7 requests, at most 7 in a step");
    LoadTrace three = LoadTrace.counted(MINUTE, 3, 9, 4);
    assertThat(three.duration()).isEqualTo(Seconds.of(180));
    assertThat(three.peak()).isEqualTo(9);
    assertThat(three.total()).isEqualTo(16);
    assertThat(three.requests(2)).isEqualTo(4);
    assertThat(three.step()).isEqualTo(MINUTE);
    assertThat(LoadTrace.counted(MINUTE, 1_000_000_000_000L).peak()).isEqualTo(1_000_000_000_000L);
    assertThat(LoadTrace.of(Load.constant(1e9), SECOND, 1).total()).isEqualTo(1_000_000_000);
    assertThat(three.noisy(3, 1).steps()).isEqualTo(3);
    assertRefused("step: found 3, allowed are 0 to 2", () -> three.requests(3));
    assertRefused("step: found -1, allowed are 0 to 2", () -> three.requests(-1));
    assertRefused("sigma: found -1, allowed are 0 to 3", () -> three.noisy(-1, 1));
    assertRefused(
        "trace: found 3 steps of 1 s, allowed are 3 steps of 60 s",
        () -> three.plus(LoadTrace.counted(SECOND, 1, 2, 3)));
    assertRefused(
        "steps: found 10000001, allowed are 1 to 10000000",
        () -> LoadTrace.of(Load.constant(0), SECOND, 10_000_001));
  }

  @Test
  void aRateIsTakenInTheMiddleOfItsStep() {
    Load late = Load.spike(60, Seconds.of(30), SECOND);
    assertThat(LoadTrace.of(late, MINUTE, 1).total()).isEqualTo(3600);
    assertThat(LoadTrace.of(late, Seconds.of(30), 2).total()).isZero();
  }

  @Test
  void targetsAndThresholdsIncludeTheirEnds() {
    assertThat(Autoscaler.targetTracking(10).wanted(1_000_000, 10)).isEqualTo(1_000_000);
    assertThat(Autoscaler.targetTracking(1).wanted(1_000_000, 2)).isEqualTo(1_000_000);
    assertThat(Autoscaler.targetTracking(1).wanted(5, 0)).isZero();
    assertThat(Autoscaler.targetTracking(1).within(0).tolerance()).isZero();
    assertThat(Autoscaler.threshold(0, 0.1, MINUTE).by(1_000_000, 1_000_000).down())
        .isEqualTo(1_000_000);
    assertThat(Autoscaler.fixed(1_000_000)).isNotNull();
    assertRefused(
        "target utilisation: found 10.1, allowed is more than 0 and at most 10",
        () -> Autoscaler.targetTracking(10.1));
    assertRefused(
        "tolerance: found -0.1, allowed is 0 or more and less than 1",
        () -> Autoscaler.targetTracking(1).within(-0.1));
    assertRefused(
        "instances: found 0, allowed are 1 to 1000000",
        () -> Autoscaler.targetTracking(1).wanted(0, 1));
    assertRefused(
        "utilisation: found -1, allowed is 0 or more",
        () -> Autoscaler.targetTracking(1).wanted(1, -1));
    assertRefused(
        "lower threshold: found -1, allowed is 0 or more",
        () -> Autoscaler.threshold(-1, 1, MINUTE));
    assertRefused(
        "upper threshold: found not a number, allowed is 0 or more",
        () -> Autoscaler.threshold(0, Double.NaN, MINUTE));
    assertRefused(
        "step up: found 0, allowed are 1 to 1000000",
        () -> Autoscaler.threshold(0, 1, MINUTE).by(0, 1));
    assertRefused(
        "step down: found 0, allowed are 1 to 1000000",
        () -> Autoscaler.threshold(0, 1, MINUTE).by(1, 0));
    assertRefused(
        "instances: found 1000001, allowed are 0 to 1000000",
        () -> ScheduleEntry.from(1, 1_000_001));
    assertRefused(
        "period in seconds: found 0, allowed is 1E-9 or more",
        () -> Autoscaler.scheduled(Seconds.ZERO, List.of(ScheduleEntry.from(0, 1))));
  }

  @Test
  void aThresholdLooksAtTheSignalThatItIsGiven() {
    ScalingSample now = new ScalingSample(MINUTE, MINUTE, 2, 0, 1, 2, 5);
    assertThat(Autoscaler.threshold(0.6, 0.9, MINUTE).forRun().wanted(now)).isEqualTo(1);
    assertThat(Autoscaler.threshold(0.6, 0.9, MINUTE).on(ScalingSignal.BUSY).forRun().wanted(now))
        .isEqualTo(3);
    assertThat(
            Autoscaler.threshold(0.6, 3.4, MINUTE)
                .by(4, 1)
                .on(ScalingSignal.IN_SYSTEM)
                .forRun()
                .wanted(now))
        .as("2 done and 5 waiting on 2 instances")
        .isEqualTo(6);
    assertThat(now.instances()).isEqualTo(2);
  }

  @Test
  void aSampleRefusesWhatIsNegative() {
    assertRefused(
        "instances that are ready: found -1, allowed is 0 or more",
        () -> new ScalingSample(MINUTE, MINUTE, -1, 0, 0, 0, 0));
    assertRefused(
        "instances that start: found -1, allowed is 0 or more",
        () -> new ScalingSample(MINUTE, MINUTE, 0, -1, 0, 0, 0));
    assertRefused(
        "work that arrived: found -1, allowed is 0 or more",
        () -> new ScalingSample(MINUTE, MINUTE, 0, 0, -1, 0, 0));
    assertRefused(
        "work that was done: found -1, allowed is 0 or more",
        () -> new ScalingSample(MINUTE, MINUTE, 0, 0, 0, -1, 0));
    assertRefused(
        "work that waits: found -1, allowed is 0 or more",
        () -> new ScalingSample(MINUTE, MINUTE, 0, 0, 0, 0, -1));
  }

  @Test
  void knativeHasBoundsForEachOfItsNumbers() {
    KnativeAutoscaler widest = new KnativeAutoscaler(1, MINUTE, MINUTE, 1, Seconds.ZERO, 1, 1);
    assertThat(widest.panicWindow()).isEqualTo(MINUTE);
    assertThat(Autoscaler.knative().over(Seconds.of(100)).panicWindow()).isEqualTo(Seconds.of(10));
    assertThat(Autoscaler.knative().over(Seconds.of(100)).stable()).isEqualTo(Seconds.of(100));
    assertRefused(
        "utilisation: found 0, allowed is more than 0 and at most 1",
        () -> Autoscaler.knative().aimingAt(0));
    assertRefused(
        "stable window in seconds: found 0, allowed is 1E-9 or more",
        () -> new KnativeAutoscaler(1, Seconds.ZERO, MINUTE, 2, MINUTE, 2, 2));
    assertRefused(
        "panic window in seconds: found 0, allowed is 1E-9 or more",
        () -> new KnativeAutoscaler(1, MINUTE, Seconds.ZERO, 2, MINUTE, 2, 2));
    assertRefused(
        "panic threshold: found 0.5, allowed is 1 or more",
        () -> new KnativeAutoscaler(1, MINUTE, MINUTE, 0.5, MINUTE, 2, 2));
    assertRefused(
        "fastest growth: found 0.5, allowed is 1 or more",
        () -> new KnativeAutoscaler(1, MINUTE, MINUTE, 2, MINUTE, 0.5, 2));
    assertRefused(
        "fastest decrease: found 0.5, allowed is 1 or more",
        () -> new KnativeAutoscaler(1, MINUTE, MINUTE, 2, MINUTE, 2, 0.5));
  }

  @Test
  void anIdleServiceHasServedNothingAndWaitedForNothing() {
    LoadTrace none = LoadTrace.counted(MINUTE, 0, 0);
    ElasticTimeline idle = ElasticService.of(100).between(0, 1).run(none, Autoscaler.fixed(0));
    assertThat(idle.utilisation()).isZero();
    assertThat(idle.meanWait()).isEqualTo(Seconds.ZERO);
    assertThat(idle.instanceTime()).isEqualTo(Seconds.ZERO);
    assertThat(idle.runs()).isEmpty();
    assertThat(idle.mostWaiting()).isZero();
    assertThat(idle.steps()).isEqualTo(2);
    assertThat(idle.trace()).isSameAs(none);
    assertThat(idle.service().least()).isZero();
    assertRefused("step: found -1, allowed are 0 to 1", () -> idle.row(-1));
    assertRefused(
        "most instances: found 0, allowed are 1 to 1000000",
        () -> ElasticService.of(1).between(0, 0));
    assertRefused(
        "requests of an instance in a step: found 1000000000001, allowed are 1 to 1000000000000",
        () -> ElasticService.of(1_000_000_000_001L));
    assertThat(ElasticService.of(1).between(3, 3).queueing(0).queue()).isZero();
  }

  /** A sample counts work in instances, at the end of its step. */
  @Test
  void aSampleShowsTheStepThatHasEnded() {
    LoadTrace trace = LoadTrace.counted(MINUTE, 250, 40);
    ElasticTimeline run = ElasticService.of(100).run(trace, Autoscaler.fixed(1));
    assertThat(run.sample(0)).isEqualTo(new ScalingSample(MINUTE, MINUTE, 1, 0, 2.5, 1, 1.5));
    assertThat(run.sample(1))
        .isEqualTo(new ScalingSample(Seconds.of(120), MINUTE, 1, 0, 0.4, 1, 0.9));
  }

  @Test
  void metricsRefuseWhatNoRunHas() {
    ElasticityMetrics.Side side = new ElasticityMetrics.Side(0, Seconds.ZERO, 0, SECOND);
    assertThat(side.meanAmount()).isZero();
    assertThat(side.timeshare()).isZero();
    assertRefused(
        "periods: found -1, allowed is 0 or more",
        () -> new ElasticityMetrics.Side(-1, SECOND, 0, SECOND));
    assertRefused(
        "instance seconds: found -1, allowed is 0 or more",
        () -> new ElasticityMetrics.Side(0, SECOND, -1, SECOND));
    assertRefused(
        "time in seconds: found 0, allowed is more than 0",
        () -> new ElasticityMetrics.Side(0, SECOND, 0, Seconds.ZERO));
    assertRefused(
        "time in seconds: found 0, allowed is more than 0",
        () -> new ElasticityMetrics(Seconds.ZERO, side, side, 0, 0));
    assertRefused(
        "changes of the demand: found -1, allowed is 0 or more",
        () -> new ElasticityMetrics(SECOND, side, side, -1, 0));
    assertRefused(
        "changes of the supply: found -1, allowed is 0 or more",
        () -> new ElasticityMetrics(SECOND, side, side, 0, -1));
    assertRefused(
        "step in seconds: found 0, allowed is 1E-9 or more",
        () -> ElasticityMetrics.of(new int[1], new int[1], Seconds.ZERO));
  }

  @Test
  void queuesWithoutServersWorkOrRequests() {
    ServerQueue none = new ServerQueue(1, SECOND, 0);
    assertThat(none.utilisation()).isInfinite();
    assertThat(none.blocked()).isEqualTo(1);
    assertThat(none.waits()).isEqualTo(1);
    assertThat(new ServerQueue(0, SECOND, 0).utilisation()).isZero();
    ServerQueue instant = new ServerQueue(5, Seconds.ZERO, 1);
    assertThat(instant.meanWait()).isEqualTo(Seconds.ZERO);
    assertThat(instant.waitsLongerThan(SECOND)).isZero();
    ServerQueue one = new ServerQueue(0.5, SECOND, 1);
    assertThat(one).hasToString("0.5 requests per second of 1 s on 1 server: 50 % wait");
    assertThat(one.offered()).isEqualTo(0.5);
    assertThat(one.waitPercentile(0)).isEqualTo(Seconds.ZERO);
    assertThat(one.waitPercentile(50)).isEqualTo(Seconds.ZERO);
    assertThat(one.waitPercentile(75).value()).isCloseTo(Math.log(2) / 0.5, within(1e-12));
    assertThat(new ServerQueue(1, SECOND, 1_000_000).servers()).isEqualTo(1_000_000);
    assertRefused(
        "servers: found 1000001, allowed are 0 to 1000000",
        () -> new ServerQueue(1, SECOND, 1_000_001));
    assertRefused(
        "percentile: found -1, allowed is 0 or more and less than 100",
        () -> one.waitPercentile(-1));
  }

  @Test
  void sizingNeedsAShareAndALoadThatSomeServersCarry() {
    ServerQueue queue = new ServerQueue(8, SECOND, 0);
    assertThat(queue.sized(1, Seconds.ZERO).servers()).as("stable is enough").isEqualTo(9);
    assertThat(queue.sized(0.409, Seconds.ZERO).servers()).isEqualTo(11);
    assertThat(queue.sized(0.41, Seconds.ZERO).servers()).isEqualTo(10);
    assertRefused(
        "share of requests: found 0, allowed is more than 0", () -> queue.sized(0, SECOND));
    assertRefused(
        "offered load: found 500001, allowed are 0 to 500000",
        () -> new ServerQueue(500_000.5, SECOND, 0).sized(1, SECOND));
  }
}
