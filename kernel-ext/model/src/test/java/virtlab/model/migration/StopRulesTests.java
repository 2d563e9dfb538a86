package virtlab.model.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Seconds;

/** When pre-copy ends, and what auto-converge and compression change. */
class StopRulesTests {
  /** With V the threshold: reached if and only if r < 1 or W <= V. */
  @Test
  void thresholdIsReachedIfAndOnlyIfWritesAreSlowerOrTheWorkingSetIsSmall() {
    Random random = new Random(31);
    int reached = 0;
    for (int i = 0; i < Cases.MANY; i++) {
      long ratio = 50 + random.nextInt(46) + (random.nextBoolean() ? 50 : 0);
      Bytes workingSet = Bytes.of(4096L * random.nextInt(3000));
      Bytes threshold = Bytes.of(4096L * random.nextInt(2000));
      Migration run =
          MigrationJob.of(Bytes.of(4096L * (2000 + random.nextInt(4000))), Bandwidth.mbit(100))
              .dirtying(Bandwidth.mbit(ratio), workingSet)
              .preCopy(new StopRule(threshold, 1_000_000, StopRule.UNLIMITED));
      boolean expected = ratio < 100 || workingSet.compareTo(threshold) <= 0;
      assertThat(run.converged()).as("case %s", i).isEqualTo(expected);
      reached += expected ? 1 : 0;
    }
    assertThat(reached).isBetween(Cases.MANY / 5, Cases.MANY * 4 / 5);
  }

  @Test
  void writesFasterThanTheWireAreHarmlessWhereTheWorkingSetFitsIntoTheDowntime() {
    StopRule qemu = StopRule.standard().withDowntime(Seconds.millis(300));
    Migration small = hot(Bytes.mb(30)).preCopy(qemu);
    assertThat(small.converged()).isTrue();
    assertThat(small.downtime().value()).isLessThanOrEqualTo(0.3);
    assertThat(hot(Bytes.mb(50)).preCopy(qemu).verdict()).isEqualTo(Verdict.NO_PROGRESS);
  }

  @Test
  void withoutTheRuleOfNoProgressRoundsGoOn() {
    StopRule stubborn = StopRule.standard().withRounds(7).goingOnWithoutProgress();
    Migration run = hot(Bytes.mb(50)).preCopy(stubborn);
    assertThat(run.verdict()).isEqualTo(Verdict.ROUND_LIMIT);
    assertThat(run.rounds()).hasSize(7);
  }

  /** Clark, section 5.3: stop when the rate wanted next is above the most. */
  @Test
  void adaptiveRateStopsAtItsMost() {
    MigrationJob job =
        hot(Bytes.mb(200))
            .withRate(SendRate.adaptive(Bandwidth.mbit(100), Bandwidth.mbit(500)))
            .dirtying(Bandwidth.mbit(460), Bytes.mb(200));
    Migration run = job.preCopy(StopRule.standard().stoppingAtTopRate());
    assertThat(run.verdict()).isEqualTo(Verdict.TOP_RATE);
    assertThat(run.rounds().get(1).bandwidth())
        .as("the first round is so long that 200 MB in it are a low rate")
        .isLessThan(Bandwidth.mbit(100 + 100));
    assertThat(run.rest().bandwidth()).isEqualTo(Bandwidth.mbit(500));
    assertThat(job.preCopy(StopRule.standard()).verdict()).isEqualTo(Verdict.ROUND_LIMIT);
  }

  @Test
  void autoConvergeThrottlesFromTheFullSpeed() {
    MigrationJob job = hot(Bytes.mb(800)).dirtying(Bandwidth.mbit(5000), Bytes.mb(800));
    StopRule rule = StopRule.standard().withRounds(1000);
    Migration run = job.preCopy(rule, AutoConverge.standard());
    assertThat(run.rounds().stream().map(Round::throttle).distinct().toList())
        .startsWith(0, 20, 30, 40, 50, 60, 70, 80);
    assertThat(run.converged()).isTrue();
    assertThat(job.preCopy(rule).verdict()).isEqualTo(Verdict.NO_PROGRESS);
    assertThat(Dirtying.basic(Bandwidth.mbit(1000), Bytes.gb(1)).throttled(30))
        .as("1 - 0.3, not 0.8 * 0.7")
        .isEqualTo(Dirtying.basic(Bandwidth.mbit(700), Bytes.gb(1)));
  }

  @Test
  void autoConvergeEndsAt99PercentAndNeedsTwoRoundsForEachStep() {
    MigrationJob job = hot(Bytes.mb(800)).dirtying(Bandwidth.gbit(900), Bytes.mb(800));
    Migration run = job.preCopy(StopRule.standard().withRounds(100), AutoConverge.standard());
    assertThat(run.rounds().stream().map(Round::throttle).distinct().toList())
        .containsExactly(0, 20, 30, 40, 50, 60, 70, 80, 90, 99);
    assertThat(run.rounds().stream().filter(round -> round.throttle() == 20)).hasSize(2);
    assertThat(run.verdict()).isEqualTo(Verdict.NO_PROGRESS);
    assertThatThrownBy(() -> new AutoConverge(50, 20, 10, 10))
        .hasMessage("highest throttle in percent: found 10, allowed are 20 to 99");
  }

  @Test
  void autoConvergeLeavesAVmAloneThatDirtiesLessThanItsTrigger() {
    MigrationJob job = hot(Bytes.mb(800)).dirtying(Bandwidth.mbit(400), Bytes.mb(800));
    StopRule rule = StopRule.standard();
    assertThat(job.preCopy(rule, AutoConverge.standard())).isEqualTo(job.preCopy(rule));
  }

  @Test
  void throttledSaturatingWritesAreThoseOfAShorterWindow() {
    Dirtying writes = Dirtying.saturating(Bytes.mib(100), Seconds.of(2));
    long half = writes.throttled(50).pages(1, 20_000, Bandwidth.mbit(100));
    assertThat(half).isEqualTo(writes.pages(1, 10_000, Bandwidth.mbit(100)));
  }

  @Test
  void compressionSavesTrafficAndHelpsAsLongAsTheCompressorKeepsUp() {
    MigrationJob plain = hot(Bytes.mb(100)).dirtying(Bandwidth.mbit(600), Bytes.mb(100));
    MigrationJob fast = plain.compressed(new Compression(40, Bandwidth.gbit(20)));
    MigrationJob slow = plain.compressed(new Compression(40, Bandwidth.mbit(500)));
    assertThat(fast.stopAndCopy().traffic())
        .as("195,313 pages * 0.4, rounded up")
        .isEqualTo(Bytes.of(320_000_820));
    assertThat(fast.stopAndCopy().totalTime().value())
        .isCloseTo(plain.stopAndCopy().totalTime().value() * 0.4, within(1e-9));
    assertThat(slow.stopAndCopy().totalTime()).isGreaterThan(plain.stopAndCopy().totalTime());
    assertThat(fast.preCopy(StopRule.standard()).rounds().size())
        .isLessThan(plain.preCopy(StopRule.standard()).rounds().size());
    assertThat(fast.stopAndCopy().memoryMoved()).isEqualTo(plain.stopAndCopy().memoryMoved());
    assertThatThrownBy(() -> new Compression(0, Bandwidth.gbit(1)))
        .hasMessage("compressed size in percent: found 0, allowed are 1 to 100");
  }

  /** With no writes there is one round, and it never becomes longer. */
  @Test
  void moreBandwidthNeverLengthensAMigrationOfAVmThatWritesNothing() {
    Random random = new Random(32);
    for (int i = 0; i < Cases.MANY; i++) {
      Bytes memory = Bytes.of(4096L * (1 + random.nextInt(1_000_000)));
      Bandwidth slow = Bandwidth.bits(1 + random.nextInt(2_000_000_000));
      Bandwidth fast = slow.plus(Bandwidth.bits(random.nextInt(1_000_000)));
      assertThat(MigrationJob.of(memory, fast).preCopy(StopRule.standard()).totalTime())
          .isLessThanOrEqualTo(
              MigrationJob.of(memory, slow).preCopy(StopRule.standard()).totalTime());
    }
  }

  @Test
  void theLossOfTheLinkLosesAVmOnlyWhileItsMemoryIsInTwoPlaces() {
    MigrationJob job = hot(Bytes.mb(100)).withResume(Seconds.millis(10));
    Migration post = job.postCopy(new PageFetch(Bytes.mb(1), Bytes.mb(9), 0.1, Seconds.ZERO));
    assertThat(post.linkLostAt(Seconds.millis(1))).isEqualTo(LinkLoss.RUNS_AT_OLD_PLACE);
    assertThat(post.linkLostAt(Seconds.of(2))).isEqualTo(LinkLoss.LOST);
    assertThat(post.linkLostAt(post.totalTime())).isEqualTo(LinkLoss.RUNS_AT_NEW_PLACE);
    Migration pre = job.preCopy(StopRule.standard());
    assertThat(pre.linkLostAt(Seconds.of(2))).isEqualTo(LinkLoss.RUNS_AT_OLD_PLACE);
    assertThat(pre.linkLostAt(pre.totalTime())).isEqualTo(LinkLoss.RUNS_AT_NEW_PLACE);
  }

  /** 800 MB at 1 Gbit/s with writes of 2 Gbit/s. */
  private static MigrationJob hot(Bytes workingSet) {
    return MigrationJob.of(Bytes.mb(800), Bandwidth.gbit(1))
        .dirtying(Bandwidth.gbit(2), workingSet);
  }
}
