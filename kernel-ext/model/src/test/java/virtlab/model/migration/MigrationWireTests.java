package virtlab.model.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Seconds;

class MigrationWireTests {
  private static final StopRule RULE = StopRule.standard();

  @Test
  void aVmAloneMovesAsWithoutTheOthers() {
    MigrationJob job = job(1024, 200, 128);
    List<Migration> moved =
        MigrationWire.of(Bandwidth.gbit(10)).preCopy(RULE, List.of(PlannedMigration.of("a", job)));
    assertThat(moved).containsExactly(job.preCopy(RULE));
  }

  @Test
  void theLastPartHasARateOfItsOwn() {
    SendRate slowAtLast = SendRate.fixed(Bandwidth.gbit(1)).withLast(Bandwidth.mbit(250));
    MigrationJob job = job(1024, 200, 128).withRate(slowAtLast);
    Migration moved =
        MigrationWire.of(Bandwidth.gbit(10))
            .preCopy(RULE, List.of(PlannedMigration.of("a", job)))
            .get(0);
    assertThat(moved).isEqualTo(job.preCopy(RULE));
    assertThat(moved.rest().bandwidth()).isEqualTo(Bandwidth.mbit(250));
    assertThat(moved.rounds().get(0).bandwidth()).isEqualTo(Bandwidth.gbit(1));
  }

  @Test
  void twoQuietVmsShareTheWireAndTakeTwiceAsLong() {
    MigrationJob job = MigrationJob.of(Bytes.mb(512 * 4.096), Bandwidth.gbit(1));
    List<PlannedMigration> both =
        List.of(PlannedMigration.of("a", job), PlannedMigration.of("b", job));
    List<Migration> moved = MigrationWire.of(Bandwidth.gbit(1)).preCopy(RULE, both);
    double alone = job.preCopy(RULE).totalTime().value();
    assertThat(moved.get(0).totalTime().value()).isCloseTo(2 * alone, within(1e-9));
    assertThat(moved.get(1).totalTime()).isEqualTo(moved.get(0).totalTime());
  }

  /** 8 Gbit at 1 Gbit/s: 4 s alone, then 8 s with half, then the late one alone for 4 s. */
  @Test
  void aLateOneTakesItsShareWhenItComes() {
    MigrationJob job = MigrationJob.of(Bytes.of(4096L * 250_000), Bandwidth.bits(1_024_000_000));
    List<PlannedMigration> plans =
        List.of(PlannedMigration.of("a", job), PlannedMigration.of("b", job).at(Seconds.of(4)));
    List<Migration> moved = MigrationWire.of(Bandwidth.bits(1_024_000_000)).preCopy(RULE, plans);
    assertThat(moved.get(0).totalTime().value()).isCloseTo(12, within(1e-9));
    assertThat(moved.get(1).totalTime().value()).isCloseTo(12, within(1e-9));
    assertThat(MigrationWire.end(plans, moved).value()).isCloseTo(16, within(1e-9));
  }

  /** r = 0.6 alone; with half of the wire r = 1.2: it converges only one after the other. */
  @Test
  void togetherTwoBusyVmsDoNotConvergeWhereOneDoes() {
    MigrationJob job = job(1024, 600, 512);
    List<PlannedMigration> both =
        List.of(PlannedMigration.of("a", job), PlannedMigration.of("b", job));
    List<Migration> together = MigrationWire.of(Bandwidth.gbit(1)).preCopy(RULE, both);
    Migration alone = job.preCopy(RULE);
    assertThat(alone.converged()).isTrue();
    assertThat(together.get(0).verdict()).isEqualTo(Verdict.NO_PROGRESS);
    assertThat(together.get(0).downtime()).isGreaterThan(alone.downtime());
  }

  @Test
  void bytesAreConservedAndTheWireIsNeverOverfullInTenThousandRandomCases() {
    Random random = new Random(41);
    for (int i = 0; i < Cases.MANY; i++) {
      Bandwidth wire = Bandwidth.mbit(1 + random.nextInt(1000));
      List<PlannedMigration> plans = new ArrayList<>();
      for (int vm = 0; vm <= random.nextInt(4); vm++) {
        plans.add(
            PlannedMigration.of(
                    "vm" + vm,
                    job(1 + random.nextInt(500), random.nextInt(800), random.nextInt(500)))
                .at(Seconds.of(random.nextInt(10))));
      }
      List<Migration> moved = MigrationWire.of(wire).preCopy(RULE.withRounds(9), plans);
      double bits = 0;
      double first = Double.POSITIVE_INFINITY;
      for (int vm = 0; vm < plans.size(); vm++) {
        checkTimeline(moved.get(vm), plans.get(vm).job());
        bits += 8.0 * moved.get(vm).traffic().count();
        first = Math.min(first, plans.get(vm).start().value());
      }
      double span = MigrationWire.end(plans, moved).value() - first;
      assertThat(bits).as("case %s", i).isLessThanOrEqualTo(wire.bitsPerSecond() * span * 1.000001);
    }
  }

  @Test
  void saysWhatIsWrong() {
    MigrationJob job = job(1, 1, 1);
    List<PlannedMigration> twice =
        List.of(PlannedMigration.of("a", job), PlannedMigration.of("a", job));
    assertThatThrownBy(() -> MigrationWire.of(Bandwidth.gbit(1)).preCopy(RULE, twice))
        .hasMessage("VM a: found twice, allowed is each name once");
    assertThatThrownBy(
            () ->
                MigrationWire.of(Bandwidth.ZERO)
                    .preCopy(RULE, List.of(PlannedMigration.of("a", job))))
        .hasMessage("wire in bit/s: found 0, allowed is 1 or more");
    assertThat(MigrationWire.of(Bandwidth.gbit(1)).preCopy(RULE, List.of())).isEmpty();
  }

  private static void checkTimeline(Migration run, MigrationJob job) {
    Seconds clock = Seconds.ZERO;
    long bytes = 0;
    for (Round round : run.timeline()) {
      assertThat(round.start()).isEqualTo(clock);
      assertThat(round.bandwidth()).isLessThanOrEqualTo(job.rate().most().plus(Bandwidth.bits(1)));
      clock = round.end();
      bytes += round.sent().count();
    }
    assertThat(run.traffic().count()).isEqualTo(bytes);
    assertThat(run.rounds().get(0).memory()).isEqualTo(job.memory());
  }

  private static MigrationJob job(int mib, int writes, int workingSet) {
    return MigrationJob.of(Bytes.mib(mib), Bandwidth.gbit(1))
        .dirtying(Bandwidth.mbit(writes), Bytes.mib(workingSet));
  }
}
