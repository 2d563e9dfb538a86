package virtlab.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import virtlab.model.memory.Balloon;
import virtlab.model.memory.Guest;
import virtlab.model.random.RandomStream;
import virtlab.model.serverless.EventSource;
import virtlab.model.serverless.Faas;
import virtlab.model.serverless.FunctionLoad;
import virtlab.model.serverless.FunctionResult;
import virtlab.model.serverless.Instances;
import virtlab.model.serverless.KeepAlive;
import virtlab.model.serverless.ServiceTime;
import virtlab.model.sharing.Claim;
import virtlab.model.sharing.CpuQuota;
import virtlab.model.sharing.CreditScheduler;
import virtlab.model.sharing.MaxMin;
import virtlab.model.sharing.ProcessorSharing;
import virtlab.model.sharing.ProcessorSharing.Finished;
import virtlab.model.sharing.ProcessorSharing.Job;
import virtlab.model.sharing.Quanta;
import virtlab.model.sharing.QuantumChoice;
import virtlab.model.sharing.Tickets;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

/**
 * Queues, lotteries and the idle tax against their textbook formulas: fixed seeds, and three sigma
 * of the mean over 30 of them where a result is statistical.
 */
class OraclesTests {
  private static final int SEEDS = 30;

  /** Within three standard deviations of the mean, which the runs themselves tell. */
  private static void assertMean(double[] runs, double expected) {
    double mean = Arrays.stream(runs).average().orElseThrow();
    double squares = Arrays.stream(runs).map(run -> (run - mean) * (run - mean)).sum();
    double sigma = Math.sqrt(squares / (runs.length - 1) / runs.length);
    assertThat(mean).isCloseTo(expected, within(3 * sigma));
    assertThat(sigma).as("a test that says something").isLessThan(0.03 * expected);
  }

  /** Erlang C, a = 8: P_wait of 9, 10, 12 cores; mean response 1 + P_wait / (c − 8). */
  @ParameterizedTest
  @CsvSource({"9, 0.6533", "10, 0.4092", "12, 0.1398"})
  void waitingForACoreIsThatOfErlangC(int cores, double waits) {
    double[] means = new double[SEEDS];
    ProcessorSharing host = ProcessorSharing.of(Cpu.cores(cores));
    for (int seed = 0; seed < SEEDS; seed++) {
      RandomStream times = RandomStream.of(seed, "times");
      RandomStream works = RandomStream.of(seed, "works");
      List<Job> jobs = new ArrayList<>();
      double time = 0;
      for (int i = 0; i < 40_000; i++) {
        time += times.exponential(1.0 / 8);
        jobs.add(new Job("j" + i, Seconds.of(time), Seconds.of(works.exponential(1))));
      }
      double sum = 0;
      for (Finished done : host.run(jobs)) {
        sum += done.response().value();
      }
      means[seed] = sum / jobs.size();
    }
    assertMean(means, 1 + waits / (cores - 8));
  }

  /** Erlang B: of 8 Erlang on 10 instances 0.1217 are refused. Little: concurrency = λ · E[S]. */
  @Test
  void refusalsAreThoseOfErlangBAndConcurrencyThatOfLittle() {
    FunctionLoad load =
        FunctionLoad.of("f", EventSource.poisson(8), ServiceTime.exponential(Seconds.of(1)))
            .keeping(KeepAlive.none());
    Instances atOnce = Instances.coldStart(Seconds.ZERO);
    double[] refused = new double[SEEDS];
    double[] busy = new double[SEEDS];
    for (int seed = 0; seed < SEEDS; seed++) {
      FunctionResult ten = run(load.on(atOnce.atMost(10)), seed);
      refused[seed] = (double) ten.refused() / ten.events();
      busy[seed] = run(load.on(atOnce), seed).busy().value() / 10_000;
    }
    assertMean(refused, 0.1217);
    assertMean(busy, 8);
  }

  private static FunctionResult run(FunctionLoad load, long seed) {
    return Faas.run(List.of(load), Seconds.of(10_000), seed).functions().get(0);
  }

  /** CV of the wins: sqrt((1 − p) / (n · p)); variance of the first win: (1 − p) / p². */
  @Test
  void lotteriesVaryAsTheirPaperSays() {
    List<Tickets> clients = List.of(new Tickets("a", 1), new Tickets("b", 3));
    double p = 0.25;
    int n = 400;
    int seeds = 20_000;
    double wins = 0;
    double firsts = 0;
    for (long seed = 0; seed < seeds; seed++) {
      long s = seed;
      Quanta quanta = Quanta.run(clients, n, c -> QuantumChoice.lottery(c, s));
      double error = quanta.counts()[0] - n * p;
      wins += error * error;
      double first = quanta.timeline().indexOf(0) + 1 - 1 / p;
      firsts += first * first;
    }
    double cv = Math.sqrt(wins / seeds) / (n * p);
    // a standard deviation of N draws has a relative sigma of about 1 / sqrt(2 N)
    double expected = Math.sqrt((1 - p) / (n * p));
    assertThat(cv).isCloseTo(expected, within(3 * expected / Math.sqrt(2.0 * seeds)));
    // the fourth central moment of the geometric distribution is (1 − p)(p² − 9p + 9) / p⁴
    double variance = (1 - p) / (p * p);
    double fourth = (1 - p) * (p * p - 9 * p + 9) / (p * p * p * p);
    double sigma = Math.sqrt((fourth - variance * variance) / seeds);
    assertThat(firsts / seeds).isCloseTo(variance, within(3 * sigma));
  }

  /** What Waldspurger and Weihl measured lies within three sigma of what their tickets promise. */
  @ParameterizedTest
  @CsvSource({"10, 600, 13.42", "20, 1800, 19.08", "2, 2000, 2.01"})
  void measuredLotteriesLieWithinThreeSigma(int tickets, int quanta, double ratio) {
    double p = 1.0 / (tickets + 1);
    double wins = quanta / (ratio + 1);
    double sigma = Math.sqrt(quanta * p * (1 - p));
    assertThat(Math.abs(wins - quanta * p)).isLessThan(3 * sigma);
    double mean = 0;
    for (long seed = 0; seed < 1000; seed++) {
      long s = seed;
      List<Tickets> clients = List.of(new Tickets("many", tickets), new Tickets("one", 1));
      mean += Quanta.run(clients, quanta, c -> QuantumChoice.lottery(c, s)).counts()[1] / 1000.0;
    }
    assertThat(mean).isCloseTo(quanta * p, within(3 * sigma / Math.sqrt(1000)));
  }

  /** Equal shares, one idle and one active guest, k = 1 / (1 − tax): memory as 1 : k. */
  @ParameterizedTest
  @CsvSource({"0, 500", "0.5, 333", "0.75, 200", "0.9, 91"})
  void theIdleTaxDividesMemoryAsOneToK(double tax, long idle) {
    List<Guest> guests =
        List.of(new Guest("idle", 100, 1000, 0, 0), new Guest("active", 100, 1000, 0, 1));
    List<Guest> after = Balloon.reclaim(guests, 1000, tax).guests();
    assertThat(after.get(0).pages()).isBetween(idle - 1, idle + 1);
    assertThat(after.get(0).pages() + after.get(1).pages()).isEqualTo(1000);
  }

  /** Without limits and with endless demands it is generalised processor sharing: w_i / Σ w. */
  @Test
  void maxMinOfGreedyClaimsIsSharingByWeight() {
    for (int run = 0; run < 10_000; run++) {
      RandomStream random = RandomStream.of(191, run);
      List<Claim> claims = new ArrayList<>();
      double weights = 0;
      for (long left = random.below(8); left >= 0; left--) {
        long weight = 1 + random.below(10_000);
        weights += weight;
        claims.add(Claim.of("c" + left, Long.MAX_VALUE).withWeight(weight));
      }
      long capacity = random.below(1L << 50);
      long[] shares = MaxMin.share(capacity, claims);
      for (int i = 0; i < shares.length; i++) {
        double exact = capacity * (claims.get(i).weight() / weights);
        assertThat((double) shares[i])
            .as("run %s", run)
            .isCloseTo(exact, within(1 + 1e-15 * capacity * 4));
      }
    }
  }

  /** The defaults of the systems that the names stand for. */
  @Test
  void defaultsAreThoseOfXenAndLinux() {
    assertThat(CreditScheduler.DEFAULT_WEIGHT).isEqualTo(256);
    assertThat(Claim.of("a", 1).weight()).isEqualTo(100);
    assertThat(CpuQuota.DEFAULT_PERIOD_MICROS).isEqualTo(100_000);
    assertThat(CpuQuota.of(50_000).limit()).isEqualTo(Cpu.percent(50));
    assertThat(Balloon.DEFAULT_TAX).isEqualTo(0.75);
  }
}
