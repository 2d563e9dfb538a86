package virtlab.model.elasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.unit.Seconds;

class LoadTests {
  private static final Seconds MINUTE = Seconds.of(60);

  private static long[] requests(LoadTrace trace) {
    long[] requests = new long[trace.steps()];
    for (int i = 0; i < requests.length; i++) {
      requests[i] = trace.requests(i);
    }
    return requests;
  }

  @Test
  void shapes() {
    Load ramp = Load.ramp(10, 30, Seconds.of(100), Seconds.of(200));
    assertThat(ramp.perSecond(0)).isEqualTo(10);
    assertThat(ramp.perSecond(200)).isEqualTo(20);
    assertThat(ramp.perSecond(1000)).isEqualTo(30);
    Load daily = Load.daily(20, 120, Seconds.of(19 * 3600));
    assertThat(daily.perSecond(19 * 3600)).isEqualTo(120);
    assertThat(daily.perSecond(7 * 3600)).isEqualTo(20);
    assertThat(daily.perSecond(25 * 3600)).as("the next day").isEqualTo(daily.perSecond(3600));
    assertThat(daily.perSecond(13 * 3600)).as("half way").isEqualTo(70);
    Load spike = Load.spike(900, Seconds.of(10), Seconds.of(5));
    assertThat(List.of(9.9, 10.0, 14.9, 15.0))
        .extracting(spike::perSecond)
        .containsExactly(0.0, 900.0, 900.0, 0.0);
    Load recorded = Load.recorded(MINUTE, List.of(1.0, 2.0));
    assertThat(List.of(0.0, 60.0, 120.0))
        .extracting(recorded::perSecond)
        .containsExactly(1.0, 2.0, 0.0);
  }

  @Test
  void loadsCombine() {
    Load load = Load.constant(5).plus(Load.spike(10, Seconds.of(60), MINUTE)).times(2);
    assertThat(requests(LoadTrace.of(load, MINUTE, 3))).containsExactly(600, 1800, 600);
    assertThat(requests(LoadTrace.of(load.delayed(MINUTE), MINUTE, 3)))
        .containsExactly(600, 600, 1800);
    LoadTrace both = LoadTrace.counted(MINUTE, 1, 2).plus(LoadTrace.counted(MINUTE, 3, 4));
    assertThat(requests(both)).containsExactly(4, 6);
    assertThat(both).hasToString("2 steps of 60 s: 10 requests, at most 6 in a step");
  }

  @Test
  void whatIsLeftOfARequestIsCarriedOn() {
    assertThat(requests(LoadTrace.of(Load.constant(0.4), Seconds.of(1), 5)))
        .containsExactly(0, 0, 1, 0, 1);
    assertThat(LoadTrace.of(Load.constant(0.1), Seconds.of(1), 1_000_000).total())
        .isEqualTo(100_000);
    LoadTrace day = LoadTrace.of(Load.ticketShop(), MINUTE, 1440);
    assertThat(day.total()).as("70 a second and 900 for 20 minutes").isEqualTo(7_128_000);
    assertThat(day.peak()).isGreaterThan(54_000);
  }

  @Test
  void poissonHasItsMeanAndVariance() {
    int steps = 20_000;
    double mean = 30;
    LoadTrace trace = LoadTrace.poisson(Load.constant(mean), Seconds.of(1), steps, 7);
    double variance = 0;
    for (int i = 0; i < steps; i++) {
      variance += (trace.requests(i) - mean) * (trace.requests(i) - mean) / steps;
    }
    double sigma = Math.sqrt(mean / steps);
    assertThat((double) trace.total() / steps).isCloseTo(mean, within(3 * sigma));
    double sigmaOfVariance = Math.sqrt((mean + 2 * mean * mean) / steps);
    assertThat(variance).isCloseTo(mean, within(3 * sigmaOfVariance));
  }

  @Test
  void noiseKeepsTheMean() {
    int steps = 20_000;
    LoadTrace trace = LoadTrace.of(Load.constant(1000), Seconds.of(1), steps);
    double sigma = 0.5;
    double deviation = 1000 * Math.sqrt((Math.exp(sigma * sigma) - 1) / steps);
    double mean = (double) trace.noisy(sigma, 8).total() / steps;
    assertThat(mean).isCloseTo(1000, within(3 * deviation)).isNotEqualTo(1000);
    assertThat(requests(trace.noisy(0, 8))).isEqualTo(requests(trace));
  }

  @Test
  void sameSeedSameTrace() {
    Load load = Load.daily(1, 50);
    assertThat(requests(LoadTrace.poisson(load, MINUTE, 100, 3).noisy(0.3, 4)))
        .isEqualTo(requests(LoadTrace.poisson(load, MINUTE, 100, 3).noisy(0.3, 4)))
        .isNotEqualTo(requests(LoadTrace.poisson(load, MINUTE, 100, 5).noisy(0.3, 4)))
        .isNotEqualTo(requests(LoadTrace.poisson(load, MINUTE, 100, 3).noisy(0.3, 5)));
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> Load.constant(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("requests per second: found -1, allowed is 0 or more");
    assertThatThrownBy(() -> Load.daily(5, 4))
        .hasMessage("highest requests per second: found 4, allowed is 5 or more");
    assertThatThrownBy(() -> Load.daily(1, 2, Load.DAY))
        .hasMessage("peak: found 86400 s after midnight, allowed is less than 86400 s");
    assertThatThrownBy(() -> LoadTrace.of(seconds -> Double.NaN, MINUTE, 1))
        .hasMessage("requests per second: found not a number, allowed is 0 or more");
    assertThatThrownBy(() -> LoadTrace.of(Load.constant(1e9), MINUTE, 1))
        .hasMessage("requests in step 0: found 60000000000, allowed is at most 1000000000");
    assertThatThrownBy(() -> LoadTrace.of(Load.constant(1), Seconds.ZERO, 1))
        .hasMessageStartingWith("step in seconds: found 0");
    assertThatThrownBy(() -> LoadTrace.counted(MINUTE, 1, -2))
        .hasMessage("requests in step 1: found -2, allowed are 0 to 1000000000000");
    assertThatThrownBy(() -> LoadTrace.counted(MINUTE, 1).plus(LoadTrace.counted(MINUTE, 1, 2)))
        .hasMessage("trace: found 2 steps of 60 s, allowed are 1 steps of 60 s");
    assertThatThrownBy(() -> LoadTrace.counted(MINUTE, 1).noisy(4, 1))
        .hasMessage("sigma: found 4, allowed are 0 to 3");
    long[] much = new long[1_000_001];
    java.util.Arrays.fill(much, 1_000_000_000_000L);
    assertThatThrownBy(() -> LoadTrace.counted(MINUTE, much))
        .hasMessageEndingWith("allowed are 0 to 1000000000000000000");
    assertThatThrownBy(() -> LoadTrace.counted(MINUTE)).hasMessageStartingWith("steps: found 0");
  }
}
