package virtlab.model.serverless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import virtlab.model.Cases;
import virtlab.model.isolation.Latencies;
import virtlab.model.random.RandomStream;
import virtlab.model.serverless.FunctionCall.Outcome;
import virtlab.model.unit.Seconds;

class ResponseTimesTests {
  private static final double BOUND = 1 + 1.0 / 128;

  private static List<Seconds> drawn(RandomStream random) {
    List<Seconds> times = new ArrayList<>();
    int size = 1 + (int) random.below(150);
    double sigma = random.below(6);
    for (int i = 0; i < size; i++) {
      times.add(Seconds.of(random.logNormal(0, sigma)));
    }
    return times;
  }

  private static void assertNear(ResponseTimes counted, List<Seconds> times, double percent) {
    double exact = Latencies.of(times).percentile(percent).value();
    Seconds found = counted.percentile(percent);
    assertThat(found.value()).isGreaterThanOrEqualTo(exact).isLessThan(exact * BOUND);
    assertThat(times).contains(found);
  }

  /** Against sorting all of them. */
  @Test
  void percentilesAreTimesThatOccurredAndLessThanAHundredTwentyEighthAboveTheExactOnes() {
    for (int i = 0; i < Cases.MANY; i++) {
      RandomStream random = RandomStream.of(83, i);
      List<Seconds> times = drawn(random);
      ResponseTimes counted = ResponseTimes.of(times);
      assertThat(counted.count()).isEqualTo(times.size());
      for (double percent : List.of(50.0, 95.0, 99.0, 100 * (1 - random.uniform()))) {
        assertNear(counted, times, percent);
      }
      assertThat(counted.most()).isEqualTo(Latencies.of(times).percentile(100));
      assertThat(counted.median()).isEqualTo(counted.percentile(50));
    }
  }

  @Test
  void countedApartIsCountedTogether() {
    for (int i = 0; i < Cases.MANY; i++) {
      RandomStream random = RandomStream.of(84, i);
      List<Seconds> some = drawn(random);
      List<Seconds> others = drawn(random);
      List<Seconds> all = new ArrayList<>(others);
      all.addAll(some);
      ResponseTimes together = ResponseTimes.of(all);
      assertThat(ResponseTimes.of(some).and(ResponseTimes.of(others)))
          .isEqualTo(together)
          .hasSameHashCodeAs(together);
      assertThat(ResponseTimes.of(some)).isNotEqualTo(together);
    }
  }

  /** 128 buckets between a power of two and the next; the largest of a bucket speaks for it. */
  @Test
  void timesInOneBucketAreNotToldApart() {
    Seconds one = Seconds.of(1);
    Seconds next = Seconds.of(1 + 1.0 / 128);
    Seconds justBefore = Seconds.of(Math.nextDown(next.value()));
    assertThat(ResponseTimes.of(List.of(one, next)).median()).isEqualTo(one);
    assertThat(ResponseTimes.of(List.of(justBefore, one)).median()).isEqualTo(justBefore);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "25, 1", "25.1, 2", "50, 2", "75, 4", "75.1, 8", "99, 8", "100, 8"})
  void ranksAreTheNearestOnes(double percent, double expected) {
    List<Seconds> times = List.of(Seconds.of(8), Seconds.of(1), Seconds.of(4), Seconds.of(2));
    assertThat(ResponseTimes.of(times).percentile(percent)).isEqualTo(Seconds.of(expected));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-300, 0x1p-41, 0x1p-40, 1e-9, 1, 1e7, 0x1p24, 0x1p25, 1e300})
  void anySizeOfTimeIsCounted(double time) {
    List<Seconds> times = List.of(Seconds.of(time), Seconds.of(time), Seconds.of(2 * time));
    ResponseTimes counted = ResponseTimes.of(times);
    assertThat(counted.most()).isEqualTo(Seconds.of(2 * time));
    if (time >= 0x1p-40) {
      assertThat(counted.median()).isEqualTo(Seconds.of(time));
    } else {
      assertThat(counted.median().value()).isBetween(time, 0x1p-40);
    }
  }

  @Test
  void noCallHasNoPercentile() {
    ResponseTimes none = ResponseTimes.of(List.of());
    assertThat(none.count()).isZero();
    assertThat(none).hasToString("0 calls").isEqualTo(none.and(none));
    assertThatThrownBy(none::most).hasMessage("response times: found 0, allowed is 1 or more");
    assertThatThrownBy(() -> none.percentile(0))
        .hasMessage("percentile: found 0, allowed is more than 0 and at most 100");
  }

  @Test
  void saysThePercentiles() {
    ResponseTimes one = ResponseTimes.of(List.of(Seconds.millis(500)));
    assertThat(one).hasToString("1 call: p50 500 ms, p95 500 ms, p99 500 ms, most 500 ms");
    List<Seconds> times = new ArrayList<>();
    for (int i = 1; i <= 100; i++) {
      times.add(Seconds.of(i));
    }
    assertThat(ResponseTimes.of(times))
        .hasToString("100 calls: p50 50 s, p95 95 s, p99 99 s, most 100 s");
  }

  private static FunctionLoad load(String name) {
    return FunctionLoad.of(
            name, EventSource.poisson(0.5), ServiceTime.logNormal(Seconds.millis(400), 1))
        .on(Instances.coldStart(Seconds.of(1.5)).atMost(3).withTimeLimit(Seconds.of(3)))
        .keeping(KeepAlive.fixed(Seconds.of(5)))
        .delivered(new Delivery(0.1, 0.1, 2, Seconds.of(1)));
  }

  /** The run that counts gives what the list of all its calls gives. */
  @Test
  void aFunctionsResponsesAreThoseOfItsCalls() {
    Seconds end = Seconds.of(20_000);
    FunctionResult result = Faas.run(List.of(load("f")), end, 9).functions().get(0);
    List<Seconds> warm = new ArrayList<>();
    List<Seconds> cold = new ArrayList<>();
    for (FunctionCall call : Faas.calls(load("f"), end, 9)) {
      Seconds time = Seconds.of(call.end().value() - call.arrival().value());
      if (call.outcome() != Outcome.REFUSED) {
        (call.outcome() == Outcome.WARM ? warm : cold).add(time);
      }
    }
    assertThat(result.refused()).isPositive();
    assertThat(result.cold()).isGreaterThan(100).isEqualTo(result.responses().cold().count());
    assertThat(result.calls()).isEqualTo(result.responses().all().count());
    assertThat(result.responses().warm()).isEqualTo(ResponseTimes.of(warm));
    assertThat(result.responses().cold()).isEqualTo(ResponseTimes.of(cold));
    assertNear(result.responses().warm(), warm, 99);
    assertNear(result.responses().cold(), cold, 99);
  }

  @Test
  void allFunctionsTogetherHaveTheResponsesOfEach() {
    FaasResult result = Faas.run(List.of(load("f"), load("g")), Seconds.of(5_000), 3);
    Responses f = result.functions().get(0).responses();
    Responses g = result.functions().get(1).responses();
    assertThat(f).isNotEqualTo(g);
    assertThat(result.responses())
        .isEqualTo(new Responses(f.warm().and(g.warm()), f.cold().and(g.cold())));
    assertThat(result.responses().all().count()).isEqualTo(result.calls());
  }
}
