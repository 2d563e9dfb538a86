package virtlab.model.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.random.RandomStream;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Seconds;

/**
 * What more bandwidth does to a migration. It never lengthens one that ends by its threshold, its
 * allowed downtime or its number of rounds: in each round no more is dirtied, so that none takes
 * longer and the rule is met no later. The rules that give up early are the exceptions.
 */
class MonotonicityTests {

  @Test
  void moreBandwidthNeverLengthensPreCopyThatGivesUpByNumberOfRoundsOnly() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(131, run);
      StopRule rule =
          StopRule.standard()
              .withThreshold(Bytes.kib(random.below(10_000)))
              .withDowntime(Seconds.millis(random.below(300)))
              .withRounds(1 + (int) random.below(40))
              .goingOnWithoutProgress();
      Bytes memory = Bytes.of(1 + random.below(1L << 33));
      Dirtying dirtying = dirtying(random);
      Bandwidth slow = Bandwidth.mbit(1 + random.below(1000));
      Bandwidth fast = slow.plus(Bandwidth.mbit(random.below(100)));
      Migration before = MigrationJob.of(memory, slow).dirtying(dirtying).preCopy(rule);
      Migration after = MigrationJob.of(memory, fast).dirtying(dirtying).preCopy(rule);
      assertThat(after.totalTime()).as("run %s", run).isLessThanOrEqualTo(before.totalTime());
      assertThat(after.traffic()).as("run %s", run).isLessThanOrEqualTo(before.traffic());
      assertThat(after.rounds()).hasSizeLessThanOrEqualTo(before.rounds().size());
    }
  }

  @Test
  void moreBandwidthNeverLengthensPostCopyAndHybridOrTheirDowntime() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(132, run);
      Bytes memory = Bytes.of(1 + random.below(1L << 33));
      Dirtying dirtying = dirtying(random);
      PageFetch fetch =
          new PageFetch(
              Bytes.kib(random.below(5000)),
              Bytes.mib(random.below(4000)),
              random.uniform(),
              Seconds.micros(random.below(500)));
      Bandwidth slow = Bandwidth.mbit(1 + random.below(1000));
      Bandwidth fast = slow.plus(Bandwidth.mbit(random.below(100)));
      MigrationJob before = MigrationJob.of(memory, slow).dirtying(dirtying);
      MigrationJob after = MigrationJob.of(memory, fast).dirtying(dirtying);
      neverWorse(before.postCopy(fetch), after.postCopy(fetch), run);
      neverWorse(before.hybrid(fetch), after.hybrid(fetch), run);
    }
  }

  private static void neverWorse(Migration before, Migration after, int run) {
    assertThat(after.totalTime()).as("run %s", run).isLessThanOrEqualTo(before.totalTime());
    assertThat(after.downtime()).as("run %s", run).isLessThanOrEqualTo(before.downtime());
    assertThat(after.stall()).as("run %s", run).isLessThanOrEqualTo(before.stall());
  }

  @Test
  void lessMemoryAndFewerWritesNeverLengthenPreCopy() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(133, run);
      StopRule rule = StopRule.standard().goingOnWithoutProgress();
      Bandwidth wire = Bandwidth.mbit(1 + random.below(1000));
      long memory = 2 + random.below(1L << 33);
      Bandwidth rate = Bandwidth.mbit(1 + random.below(1500));
      Bytes workingSet = Bytes.mib(random.below(2000));
      Bandwidth lower = Bandwidth.bits(random.below(rate.bitsPerSecond()));
      Bytes smaller = Bytes.of(1 + random.below(memory - 1));
      Migration before =
          MigrationJob.of(Bytes.of(memory), wire).dirtying(rate, workingSet).preCopy(rule);
      Migration calmer =
          MigrationJob.of(Bytes.of(memory), wire).dirtying(lower, workingSet).preCopy(rule);
      Migration lighter = MigrationJob.of(smaller, wire).dirtying(rate, workingSet).preCopy(rule);
      assertThat(calmer.totalTime()).as("run %s", run).isLessThanOrEqualTo(before.totalTime());
      assertThat(lighter.totalTime()).as("run %s", run).isLessThanOrEqualTo(before.totalTime());
    }
  }

  /**
   * A counterexample: the budget of traffic stops the slower one after its first round, and lets
   * the faster one go on.
   */
  @Test
  void underATrafficBudgetMoreBandwidthCanLengthenAMigration() {
    StopRule budget = StopRule.standard().withTraffic(Bytes.gib(1.49)).goingOnWithoutProgress();
    Migration slow = writing(Bandwidth.mbit(1000)).preCopy(budget);
    Migration fast = writing(Bandwidth.mbit(1050)).preCopy(budget);
    assertThat(slow.verdict()).isEqualTo(Verdict.TRAFFIC);
    assertThat(slow.rounds()).hasSize(1);
    assertThat(fast.rounds()).hasSize(2);
    assertThat(fast.totalTime()).isGreaterThan(slow.totalTime());
  }

  /**
   * A counterexample: the slower one happens to end far below the threshold, the faster one stops a
   * round earlier, just below it.
   */
  @Test
  void moreBandwidthCanLengthenTheDowntime() {
    StopRule rule = StopRule.standard().withThreshold(Bytes.mib(256)).goingOnWithoutProgress();
    Migration slow = writing(Bandwidth.mbit(1999)).preCopy(rule);
    Migration fast = writing(Bandwidth.mbit(2000)).preCopy(rule);
    assertThat(fast.totalTime()).isLessThan(slow.totalTime());
    assertThat(fast.downtime()).isGreaterThan(slow.downtime());
  }

  /** 1 GiB, written to at 500 Mbit/s. */
  private static MigrationJob writing(Bandwidth wire) {
    return MigrationJob.of(Bytes.gib(1), wire).dirtying(Bandwidth.mbit(500), Bytes.gib(1));
  }

  private static Dirtying dirtying(RandomStream random) {
    Bytes workingSet = Bytes.mib(random.below(2000));
    return random.chance(0.5)
        ? Dirtying.basic(Bandwidth.mbit(random.below(1500)), workingSet)
        : Dirtying.saturating(workingSet, Seconds.of(0.1 + 30 * random.uniform()));
  }
}
