package virtlab.model.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import virtlab.model.sharing.CpuClaim;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

class SharedProcessorsTests {
  private final CpuClaim shop = CpuClaim.of("shop", Cpu.cores(2));
  private final CpuClaim noisy = CpuClaim.of("noisy", Cpu.cores(16));
  private final SharedProcessors quiet = SharedProcessors.alone(Cpu.cores(2), shop);

  /** Erlang C at 8 busy cores of 10: a request waits with 0.4092, so W = 1 + 0.4092 / (10 − 8). */
  @Test
  void aloneItsMeanIsThatOfTheTheory() {
    SharedProcessors ten =
        SharedProcessors.alone(Cpu.cores(10), CpuClaim.of("shop", Cpu.cores(10)));
    assertMean(ten, new RequestLoad(8, Seconds.of(1), 20_000), 1 + 0.4092 / 2);
  }

  /** With a greedy neighbour of equal weight one core is left: 1 / (1 − 0.5) seconds. */
  @Test
  void aNoisyNeighbourLeavesTheHalfAndALimitGivesItBack() {
    RequestLoad load = new RequestLoad(0.5, Seconds.of(1), 20_000);
    assertMean(quiet.with(noisy), load, 2);
    // Two cores for half a core of load: 1 / (1 − (0.5 / 2)²)
    assertMean(quiet, load, 1 / (1 - 0.0625));
    SharedProcessors capped = quiet.with(noisy.withLimit(Cpu.ZERO));
    assertThat(capped.serve(load, 1)).hasToString(quiet.serve(load, 1).toString());
  }

  @Test
  void everyLimitBetweenHelps() {
    RequestLoad load = new RequestLoad(14, Seconds.millis(50), 5_000);
    double before = Double.POSITIVE_INFINITY;
    for (double limit : new double[] {2, 0.9, 0.6, 0.3, 0}) {
      SharedProcessors host = quiet.with(noisy.withLimit(Cpu.cores(limit)));
      double slow = host.serve(load, 3).percentile(99).value();
      assertThat(slow).isLessThanOrEqualTo(before * (1 + 1e-9));
      before = slow;
    }
    assertThat(quiet.serve(load, 3).percentile(99).value()).isLessThan(before * (1 + 1e-9));
  }

  @Test
  void weightsAndReservationsProtectToo() {
    assertThat(quiet.received(5)).isEqualTo(Cpu.cores(2));
    assertThat(quiet.with(noisy).received(1)).isEqualTo(Cpu.cores(1));
    assertThat(quiet.with(noisy.withWeight(300)).received(5)).isEqualTo(Cpu.cores(0.5));
    SharedProcessors reserved =
        SharedProcessors.alone(Cpu.cores(2), shop.withReservation(Cpu.cores(1.5)));
    assertThat(reserved.with(noisy).received(5)).isEqualTo(Cpu.cores(1.5));
  }

  @Test
  void percentilesAreThoseOfTheNearestRank() {
    Latencies times =
        Latencies.of(IntStream.rangeClosed(1, 200).mapToObj(i -> Seconds.of(201 - i)).toList());
    assertThat(times.percentile(50)).isEqualTo(Seconds.of(100));
    assertThat(times.percentile(99)).isEqualTo(Seconds.of(198));
    assertThat(times.percentile(99.9)).isEqualTo(Seconds.of(200));
    assertThat(times.percentile(1e-9)).isEqualTo(Seconds.of(1));
    assertThat(times.mean()).isEqualTo(Seconds.of(100.5));
    assertThat(times.count()).isEqualTo(200);
    assertThat(times).hasToString("p50 100 s, p90 180 s, p99 198 s");
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> Latencies.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("response times: found 0, allowed is 1 or more");
    assertThatThrownBy(() -> Latencies.of(List.of(Seconds.ZERO)).percentile(0))
        .hasMessage("percentile: found 0, allowed is more than 0 and at most 100");
    assertThatThrownBy(() -> new RequestLoad(0, Seconds.of(1), 1))
        .hasMessage("requests per second: found 0, allowed is more than 0 and at most 1000000000");
    assertThatThrownBy(() -> new RequestLoad(1, Seconds.ZERO, 1))
        .hasMessage("mean work: found 0 s, allowed is more than 0 s");
    assertThatThrownBy(() -> quiet.with(shop))
        .hasMessage("VM shop: found twice, allowed is each name once");
  }

  @Test
  void rangesIncludeTheirBounds() {
    Latencies one = Latencies.of(List.of(Seconds.of(3)));
    assertThat(one.percentile(100)).isEqualTo(Seconds.of(3));
    assertThatThrownBy(() -> one.percentile(100.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("percentile: found 100.5, allowed is more than 0 and at most 100");
    assertThat(new RequestLoad(1e9, Seconds.of(2), 10_000_000).cores()).isEqualTo(2e9);
    assertThatThrownBy(() -> new RequestLoad(1e9 + 1, Seconds.of(2), 1))
        .hasMessage(
            "requests per second: found 1000000001, allowed is more than 0 and at most 1000000000");
    assertThatThrownBy(() -> new RequestLoad(1, Seconds.of(2), 10_000_001))
        .hasMessage("requests: found 10000001, allowed are 1 to 10000000");
    assertThatThrownBy(() -> quiet.received(0))
        .hasMessage("requests: found 0, allowed is 1 or more");
    CpuClaim sure = noisy.withReservation(Cpu.cores(2.5));
    assertThatThrownBy(() -> quiet.with(sure)).isInstanceOf(IllegalArgumentException.class);
  }

  /** One request uses one core, and more than it has virtual CPUs it never gets. */
  @Test
  void aVmGetsAtMostACoreForEachRequest() {
    SharedProcessors ten = SharedProcessors.alone(Cpu.cores(10), shop);
    assertThat(ten.received(1)).isEqualTo(Cpu.cores(1));
    assertThat(ten.received(2)).isEqualTo(Cpu.cores(2));
    assertThat(ten.received(3)).isEqualTo(Cpu.cores(2));
    assertThat(SharedProcessors.alone(Cpu.cores(10), shop.withLimit(Cpu.cores(0.5))).received(2))
        .isEqualTo(Cpu.cores(0.5));
    assertThat(quiet.with(noisy).neighbours()).containsExactly(noisy);
  }

  private static void assertMean(SharedProcessors host, RequestLoad load, double expected) {
    double[] means = new double[30];
    for (int seed = 0; seed < means.length; seed++) {
      means[seed] = host.serve(load, seed).mean().value();
    }
    double mean = Arrays.stream(means).average().orElseThrow();
    double variance = Arrays.stream(means).map(m -> (m - mean) * (m - mean)).sum() / 29;
    assertThat(mean).isCloseTo(expected, within(3 * Math.sqrt(variance / 30)));
  }
}
