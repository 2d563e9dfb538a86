package virtlab.model.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import virtlab.model.Cases;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Seconds;

class MigrationTests {
  @ParameterizedTest
  @CsvSource({"128, 32", "256, 16", "512, 8"})
  void stopAndCopyOf512MbTakesWhatClarkSays(int mbit, double seconds) {
    Migration all = MigrationJob.of(Bytes.mb(512), Bandwidth.mbit(mbit)).stopAndCopy();
    assertThat(all.totalTime()).isEqualTo(Seconds.of(seconds));
    assertThat(all.downtime()).isEqualTo(Seconds.of(seconds));
    assertThat(all.traffic()).isEqualTo(Bytes.mb(512));
    assertThat(all.verdict()).isEqualTo(Verdict.STOPPED_FIRST);
  }

  @Test
  void roundsAreThoseOfTheExercise() {
    Migration run = example().preCopy(rule(64, 30));
    assertThat(run.rounds().stream().map(Round::pages))
        .containsExactly(262144L, 32768L, 6553L, 1310L, 262L);
    assertThat(run.rest().pages()).isEqualTo(52);
    assertThat(run.verdict()).isEqualTo(Verdict.CONVERGED);
    assertThat(run.traffic().count()).isEqualTo((262144L + 32768 + 6553 + 1310 + 262 + 52) * 4096);
  }

  @Test
  void everyStopRuleHasItsVerdict() {
    assertThat(example().preCopy(rule(64, 3)).verdict()).isEqualTo(Verdict.ROUND_LIMIT);
    assertThat(example().preCopy(rule(64, 30).withTraffic(Bytes.gib(1.1))).verdict())
        .isEqualTo(Verdict.TRAFFIC);
    MigrationJob hot =
        MigrationJob.of(Bytes.gib(1), Bandwidth.mbit(500))
            .dirtying(Bandwidth.mbit(600), Bytes.mib(128));
    Migration stuck = hot.preCopy(StopRule.standard());
    assertThat(stuck.verdict()).isEqualTo(Verdict.NO_PROGRESS);
    assertThat(stuck.rest().sent()).as("settles at W").isEqualTo(Bytes.mib(128));
  }

  @Test
  void convergenceComesBeforeNoProgressAndRoundLimit() {
    MigrationJob hot =
        MigrationJob.of(Bytes.mib(1), Bandwidth.mbit(1)).dirtying(Bandwidth.gbit(1), Bytes.kib(64));
    assertThat(hot.preCopy(StopRule.standard()).verdict()).isEqualTo(Verdict.CONVERGED);
    assertThat(example().preCopy(rule(32768, 1)).verdict()).isEqualTo(Verdict.CONVERGED);
  }

  /** Calibrated: round sizes and the last rate are the paper's, times follow from its rate rule. */
  @Test
  void replaysSpecwebOfClark() {
    SendRate rule =
        SendRate.adaptive(Bandwidth.mbit(100), Bandwidth.mbit(500))
            .withLast(Bandwidth.of(Bytes.mb(18.2), Seconds.millis(201)));
    Migration replay =
        MigrationJob.of(Bytes.mb(676.8), Bandwidth.mbit(100))
            .withRate(rule)
            .withResume(Seconds.millis(9))
            .dirtying(
                Dirtying.recorded(
                    Bytes.mb(126.7),
                    Bytes.mb(39.0),
                    Bytes.mb(28.4),
                    Bytes.mb(24.2),
                    Bytes.mb(16.7),
                    Bytes.mb(14.2),
                    Bytes.mb(15.3),
                    Bytes.mb(18.2)))
            .preCopy(StopRule.standard().withRounds(8));
    assertThat(replay.rounds().get(0).duration().value()).isCloseTo(54.1, within(0.1));
    assertThat(replay.totalTime().value()).isCloseTo(71, within(71 * 0.03));
    assertThat(replay.downtime().value()).isCloseTo(0.210, within(0.001));
    assertThat(replay.traffic().toMb()).isCloseTo(960, within(9.6));
  }

  @Test
  void saturatingWritesFallWithTheWindow() {
    Dirtying hot = Dirtying.saturating(Bytes.mib(100), Seconds.of(2));
    long longWindow = hot.pages(1, 262144, Bandwidth.mbit(1000));
    long shortWindow = hot.pages(2, 26214, Bandwidth.mbit(1000));
    assertThat(longWindow).isLessThanOrEqualTo(25600).isGreaterThan(25000);
    assertThat((double) shortWindow / 26214).isGreaterThan((double) longWindow / 262144);
    assertThat(hot.pages(1, 0, Bandwidth.mbit(1))).isZero();
  }

  @Test
  void timesAndBytesAddUpInTenThousandRandomMigrations() {
    Random random = new Random(7);
    for (int i = 0; i < Cases.MANY; i++) {
      MigrationJob job = random(random, 1 + random.nextInt(2000));
      Migration run = job.preCopy(StopRule.standard());
      Seconds clock = Seconds.ZERO;
      long bytes = 0;
      for (Round round : run.timeline()) {
        assertThat(round.start()).isEqualTo(clock);
        clock = round.end();
        bytes += round.sent().count();
      }
      assertThat(run.traffic().count()).as("case %s", i).isEqualTo(bytes);
      assertThat(run.totalTime()).isEqualTo(clock);
      assertThat(run.downtime().compareTo(job.stopAndCopy().downtime())).isLessThanOrEqualTo(0);
      assertThat(run.traffic()).isGreaterThanOrEqualTo(job.stopAndCopy().traffic());
    }
  }

  @Test
  void moreBandwidthNeverLengthensStopAndCopy() {
    Random random = new Random(8);
    for (int i = 0; i < Cases.MANY; i++) {
      Bytes memory = Bytes.mib(1 + random.nextInt(100_000));
      Bandwidth slow = Bandwidth.mbit(1 + random.nextInt(10_000));
      Bandwidth fast = slow.plus(Bandwidth.mbit(random.nextInt(1000)));
      assertThat(MigrationJob.of(memory, fast).stopAndCopy().totalTime())
          .isLessThanOrEqualTo(MigrationJob.of(memory, slow).stopAndCopy().totalTime());
    }
  }

  /**
   * For pre-copy it is not so: a little more bandwidth can turn "no progress", stopped at once,
   * into slow progress over many rounds.
   */
  @Test
  void moreBandwidthCanLengthenPreCopy() {
    Seconds slower = barely(1000).preCopy(StopRule.standard()).totalTime();
    Seconds faster = barely(1001).preCopy(StopRule.standard()).totalTime();
    assertThat(faster).isGreaterThan(slower);
  }

  @Test
  void postCopySendsEachPageOnceAndStopsForTheStateOnly() {
    PageFetch fetch = new PageFetch(Bytes.mib(1), Bytes.mib(256), 0.21, Seconds.micros(100));
    Migration run = example().withResume(Seconds.millis(10)).postCopy(fetch);
    double state = 8.0 * 1048576 / 1e9;
    assertThat(run.downtime().value()).isCloseTo(state + 0.01, within(1e-12));
    assertThat(run.totalTime().value())
        .isCloseTo(state + 0.01 + 8.0 * (1 << 30) / 1e9, within(1e-9));
    assertThat(run.traffic()).isEqualTo(Bytes.gib(1).plus(Bytes.mib(1)));
    double faults = Math.ceil(0.21 * 65536);
    assertThat(run.stall().value()).isCloseTo(faults * (1e-4 + 32768 / 1e9), within(1e-9));
    assertThat(run.survivesLinkLoss()).isFalse();
    assertThat(run.timeline().get(0)).isEqualTo(run.rest());
    assertThat(example().preCopy(StopRule.standard()).survivesLinkLoss()).isTrue();
  }

  @Test
  void hybridFetchesOnlyWhatOneRoundLeft() {
    PageFetch fetch = new PageFetch(Bytes.ZERO, Bytes.gib(1), 0.21, Seconds.micros(100));
    Migration hybrid = example().hybrid(fetch);
    assertThat(hybrid.traffic()).isEqualTo(Bytes.gib(1).plus(Bytes.mib(128)));
    assertThat(hybrid.stall()).isLessThan(example().postCopy(fetch).stall());
    assertThat(hybrid.timeline()).extracting(Round::number).containsExactly(1, 2, 3);
    assertThat(hybrid.survivesLinkLoss()).isFalse();
    assertThat(hybrid.strategy()).isEqualTo("hybrid");
    assertThat(example().postCopy(fetch).strategy()).isEqualTo("post-copy");
    assertThatThrownBy(() -> new PageFetch(Bytes.ZERO, Bytes.ZERO, 1.5, Seconds.ZERO))
        .hasMessage("share of faults: found 1.5, allowed are 0 to 1");
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> MigrationJob.of(Bytes.ZERO, Bandwidth.mbit(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("memory: found 0 B, allowed is more than 0 B and at most 1024 TiB");
    assertThatThrownBy(() -> MigrationJob.of(Bytes.gib(1), Bandwidth.ZERO))
        .hasMessage("bandwidth: found 0 bit/s, allowed is more than 0 bit/s");
    assertThatThrownBy(() -> StopRule.standard().withRounds(0))
        .hasMessage("rounds: found 0, allowed are 1 to 1000000");
  }

  private static MigrationJob barely(int mbit) {
    return MigrationJob.of(Bytes.gib(4), Bandwidth.mbit(mbit))
        .dirtying(Bandwidth.mbit(1000), Bytes.gib(4));
  }

  private static MigrationJob random(Random random, int mbit) {
    return MigrationJob.of(Bytes.mib(1 + random.nextInt(4096)), Bandwidth.mbit(mbit))
        .dirtying(Bandwidth.mbit(random.nextInt(2000)), Bytes.mib(random.nextInt(2000)));
  }

  private static MigrationJob example() {
    return MigrationJob.of(Bytes.gib(1), Bandwidth.mbit(1000))
        .dirtying(Bandwidth.mbit(200), Bytes.mib(128));
  }

  private static StopRule rule(int pages, int rounds) {
    return new StopRule(Bytes.of(4096L * pages), rounds, StopRule.UNLIMITED);
  }
}
