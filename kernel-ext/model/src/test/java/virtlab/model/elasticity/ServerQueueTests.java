package virtlab.model.elasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;
import virtlab.model.random.RandomStream;
import virtlab.model.unit.Seconds;

class ServerQueueTests {
  private static final Seconds SECOND = Seconds.of(1);

  private static ServerQueue load8(int servers) {
    return new ServerQueue(8, SECOND, servers);
  }

  @Test
  void erlangsTables() {
    assertThat(load8(9).waits()).isCloseTo(0.6533, within(5e-5));
    assertThat(load8(10).waits()).isCloseTo(0.4092, within(5e-5));
    assertThat(load8(12).waits()).isCloseTo(0.1398, within(5e-5));
    assertThat(load8(10).blocked()).isCloseTo(0.1217, within(5e-5));
    assertThat(load8(10)).hasToString("8 requests per second of 1 s on 10 servers: 40.92 % wait");
  }

  @Test
  void oneServerIsTheSimpleQueue() {
    ServerQueue queue = new ServerQueue(0.8, SECOND, 1);
    assertThat(queue.waits()).isCloseTo(0.8, within(1e-15));
    assertThat(queue.meanWait().value()).as("ρ / (μ − λ)").isCloseTo(4, within(1e-12));
    assertThat(queue.meanResponse().value()).as("S / (1 − ρ)").isCloseTo(5, within(1e-12));
    assertThat(queue.meanWaiting()).isCloseTo(3.2, within(1e-12));
    assertThat(queue.waitsLongerThan(Seconds.of(5))).isCloseTo(0.8 * Math.exp(-1), within(1e-12));
    assertThat(queue.waitPercentile(99).value()).isCloseTo(Math.log(80) / 0.2, within(1e-9));
    assertThat(queue.waitPercentile(20)).isEqualTo(Seconds.ZERO);
  }

  @Test
  void agreesWithTheSumOfFactorials() {
    for (int c = 1; c <= 40; c++) {
      double load = c * 0.9;
      double sum = 0;
      double term = 1;
      for (int k = 0; k < c; k++) {
        sum += term;
        term *= load / (k + 1);
      }
      double last = term * c / (c - load);
      assertThat(new ServerQueue(load, SECOND, c).waits())
          .isCloseTo(last / (sum + last), within(1e-12));
    }
  }

  @Test
  void aHundredThousandServersOverflowNothing() {
    ServerQueue large = new ServerQueue(99_900, SECOND, 100_000);
    assertThat(large.waits()).isBetween(0.5, 0.8);
    assertThat(large.blocked()).isBetween(0.0, 0.01);
  }

  @Test
  void sizedFindsTheFewestServers() {
    ServerQueue queue = load8(0).sized(0.01, Seconds.millis(500));
    assertThat(queue.waitsLongerThan(Seconds.millis(500))).isLessThanOrEqualTo(0.01);
    assertThat(load8(queue.servers() - 1).waitsLongerThan(Seconds.millis(500))).isGreaterThan(0.01);
    assertThat(new ServerQueue(0, SECOND, 0).sized(0.01, SECOND).servers()).isEqualTo(1);
  }

  @Test
  void aQueueThatGrowsIsRefused() {
    assertThat(load8(8).waits()).isEqualTo(1);
    assertThat(load8(8).isStable()).isFalse();
    assertThat(load8(4).utilisation()).isEqualTo(2);
    assertThatThrownBy(() -> load8(8).meanWait())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "servers: found 8 for an offered load of 8, allowed are more servers than that");
    assertThatThrownBy(() -> load8(9).waitPercentile(100))
        .hasMessage("percentile: found 100, allowed is 0 or more and less than 100");
    assertThatThrownBy(() -> new ServerQueue(Double.NaN, SECOND, 1))
        .hasMessage("requests per second: found not a number, allowed is 0 or more");
  }

  /**
   * Waits of a simulated queue; runs of many requests, so that three sigma of the means suffice.
   */
  @Test
  void aSimulatedQueueWaitsAsThePaperSays() {
    ServerQueue queue = load8(10);
    int runs = 40;
    double sum = 0;
    double squares = 0;
    for (int run = 0; run < runs; run++) {
      double waited = simulated(queue, run);
      sum += waited;
      squares += waited * waited;
    }
    double mean = sum / runs;
    double sigma = Math.sqrt((squares / runs - mean * mean) / (runs - 1));
    assertThat(sigma).as("the runs tell something").isBetween(1e-4, 0.01);
    assertThat(mean).isCloseTo(queue.waits(), within(3 * sigma));
  }

  /** The share of 20,000 requests that wait, after 1,000 that fill the queue. */
  private static double simulated(ServerQueue queue, long seed) {
    RandomStream random = RandomStream.of(seed, "queue");
    PriorityQueue<Double> free = new PriorityQueue<>();
    for (int i = 0; i < queue.servers(); i++) {
      free.add(0.0);
    }
    double now = 0;
    int waited = 0;
    for (int i = 0; i < 21_000; i++) {
      now += random.exponential(1 / queue.perSecond());
      double server = free.remove();
      waited += i >= 1_000 && server > now ? 1 : 0;
      free.add(Math.max(server, now) + random.exponential(queue.service().value()));
    }
    return waited / 20_000.0;
  }
}
