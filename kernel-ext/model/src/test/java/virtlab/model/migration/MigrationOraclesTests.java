package virtlab.model.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.number.Exponential;
import virtlab.model.number.Logarithm;
import virtlab.model.random.RandomStream;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Seconds;

/** The closed formulas of live migration, and what follows from published measurements. */
class MigrationOraclesTests {
  private static final Bytes ALWAYS = Bytes.tib(1);

  /**
   * V_n = M · r^n, up to the pages that rounding down loses, at most 1 / (1 − r); traffic = M · (1
   * − r^(n + 1)) / (1 − r); n = ceil(ln(V_stop / M) / ln r). Clark 2005; Liu 2011.
   */
  @Test
  void preCopyWithoutACapIsAGeometricSeries() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(181, run);
      long ratio = 5 + random.below(90);
      double r = ratio / 100.0;
      long pages = 1000 + random.below(1 << 20);
      long stop = 10 + random.below(pages / 4);
      Migration moved =
          MigrationJob.of(Bytes.of(4096 * pages), Bandwidth.mbit(100))
              .dirtying(Bandwidth.mbit(ratio), ALWAYS)
              .preCopy(new StopRule(Bytes.of(4096 * stop), 1000, StopRule.UNLIMITED));
      double lost = 1 / (1 - r);
      int n = moved.rounds().size();
      List<Round> all = moved.timeline();
      double power = 1;
      for (Round round : all) {
        assertThat((double) round.pages())
            .as("run %s, round %s", run, round.number())
            .isBetween(pages * power - lost, pages * power * (1 + 1e-12));
        power *= r;
      }
      double sent = moved.traffic().count() / 4096.0;
      assertThat(sent).isCloseTo(pages * (1 - power) / (1 - r), within((n + 1) * lost));
      assertThat(n)
          .as("run %s", run)
          .isBetween(rounds(stop + lost, pages, r), rounds(stop, pages, r));
      assertThat(moved.totalTime().value()).isCloseTo(sent * 32768 / 1e8, within(1e-6));
    }
  }

  private static int rounds(double stop, long pages, double r) {
    return Math.max(1, (int) Math.ceil(Logarithm.of(stop / pages) / Logarithm.of(r) - 1e-9));
  }

  /** With writes at least as fast as the wire, rounds settle at W, and the downtime at W / B. */
  @Test
  void preCopyWithACapSettlesAtTheWorkingSet() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(182, run);
      long workingSet = 1000 + random.below(100_000);
      Migration moved =
          MigrationJob.of(
                  Bytes.of(4096 * (workingSet + random.below(1 << 20))), Bandwidth.mbit(100))
              .dirtying(Bandwidth.mbit(100 + random.below(900)), Bytes.of(4096 * workingSet))
              .preCopy(StopRule.standard().withRounds(6).goingOnWithoutProgress());
      assertThat(moved.verdict()).isEqualTo(Verdict.ROUND_LIMIT);
      assertThat(moved.rounds().subList(1, 6))
          .as("run %s", run)
          .allMatch(round -> round.pages() == workingSet);
      assertThat(moved.downtime().value())
          .isCloseTo(workingSet * 32768 / 1e8, within(1e-9 * workingSet));
    }
  }

  /** t seconds dirty W · (1 − e^(−t / τ)), rounded down to pages. */
  @Test
  void saturatingWritesFollowTheirFormula() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(183, run);
      long workingSet = 1 + random.below(1 << 20);
      double tau = 0.01 + 20 * random.uniform();
      long sent = random.below(1 << 20);
      double time = sent * 32768 / 2e8;
      long dirtied =
          Dirtying.saturating(Bytes.of(4096 * workingSet), Seconds.of(tau))
              .pages(1, sent, Bandwidth.mbit(200));
      assertThat((double) dirtied)
          .as("run %s", run)
          .isCloseTo(workingSet * (1 - Exponential.of(-time / tau)), within(1.0));
    }
  }

  /** B_(i+1) = clamp(D_i / t_i + 50 Mbit/s, least, most). Clark 2005, section 5.3. */
  @Test
  void theAdaptiveRateFollowsTheWrites() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(184, run);
      Bytes workingSet = Bytes.mib(1 + random.below(500));
      Migration moved =
          MigrationJob.of(Bytes.gib(1), Bandwidth.mbit(100))
              .withRate(SendRate.adaptive(Bandwidth.mbit(100), Bandwidth.mbit(500)))
              .dirtying(Dirtying.saturating(workingSet, Seconds.of(0.1 + 9 * random.uniform())))
              .preCopy(StopRule.standard().withRounds(8));
      List<Round> rounds = moved.rounds();
      assertThat(rounds.get(0).bandwidth()).isEqualTo(Bandwidth.mbit(100));
      for (int i = 1; i < rounds.size(); i++) {
        double dirtied = 8.0 * rounds.get(i).memory().count();
        double wanted = dirtied / rounds.get(i - 1).duration().value() + 50e6;
        assertThat((double) rounds.get(i).bandwidth().bitsPerSecond())
            .as("run %s", run)
            .isCloseTo(Math.max(100e6, Math.min(500e6, wanted)), within(2.0));
      }
      assertThat(moved.rest().bandwidth()).isEqualTo(Bandwidth.mbit(500));
    }
  }

  /** What the round sizes of SPECweb99 imply under that rule: rates fall with the window. */
  @Test
  void specwebsWritesAreTheFasterTheShorterTheRound() {
    Bytes[] sizes = {
      Bytes.mb(126.7),
      Bytes.mb(39.0),
      Bytes.mb(28.4),
      Bytes.mb(24.2),
      Bytes.mb(16.7),
      Bytes.mb(14.2),
      Bytes.mb(15.3),
      Bytes.mb(18.2)
    };
    Migration replay =
        MigrationJob.of(Bytes.mb(676.8), Bandwidth.mbit(100))
            .withRate(SendRate.adaptive(Bandwidth.mbit(100), Bandwidth.mbit(500)))
            .dirtying(Dirtying.recorded(sizes))
            .preCopy(StopRule.standard().withRounds(8));
    double[] implied = {18.7, 30.8, 72.8, 105, 107, 133, 198, 294};
    for (int i = 0; i < implied.length; i++) {
      double rate = 8 * sizes[i].toMb() / replay.rounds().get(i).duration().value();
      assertThat(rate).as("round %s", i + 1).isCloseTo(implied[i], within(0.005 * implied[i]));
    }
    Seconds running = replay.rounds().get(7).end();
    assertThat(running.value() + 0.210).as("the paper: 71 s").isCloseTo(72.5, within(0.3));
  }

  /** QEMU: 128 MiB/s for 300 ms are 38.4 MiB, 9830 whole pages. */
  @Test
  void theAllowedDowntimeIsAThresholdOfBandwidthTimesTime() {
    StopRule qemu = StopRule.standard().withThreshold(Bytes.ZERO).withDowntime(Seconds.millis(300));
    assertThat(qemu.isReached(9830, Bandwidth.mib(128))).isTrue();
    assertThat(qemu.isReached(9831, Bandwidth.mib(128))).isFalse();
    assertThat(AutoConverge.standard()).isEqualTo(new AutoConverge(50, 20, 10, 99));
  }

  /** Post-copy: S / B + resume; + M / B; stall = faults · (round trip + page / B). Hines 2009. */
  @Test
  void postCopyFollowsItsFormulas() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(185, run);
      long state = random.below(10_000);
      long memory = 1 + random.below(1 << 20);
      long touched = random.below(1 << 20);
      long faultPercent = random.below(101);
      double trip = random.below(1000) / 1e6;
      Migration moved =
          MigrationJob.of(Bytes.of(4096 * memory), Bandwidth.mbit(100))
              .withResume(Seconds.millis(20))
              .postCopy(
                  new PageFetch(
                      Bytes.of(4096 * state),
                      Bytes.of(4096 * touched),
                      faultPercent / 100.0,
                      Seconds.of(trip)));
      double down = state * 32768 / 1e8 + 0.02;
      assertThat(moved.downtime().value()).as("run %s", run).isCloseTo(down, within(1e-9));
      assertThat(moved.totalTime().value())
          .isCloseTo(down + memory * 32768 / 1e8, within(1e-9 * memory));
      double faults = Math.ceil(faultPercent / 100.0 * Math.min(memory, touched));
      assertThat(moved.stall().value())
          .isCloseTo(faults * (trip + 32768 / 1e8), within(1e-9 * (1 + faults)));
    }
  }
}
