package virtlab.model.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.random.RandomStream;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Seconds;

/** Whatever is moved, and however: no byte is lost, made, or sent that was not dirtied. */
class ByteConservationTests {

  @Test
  void preCopySendsAllMemoryOnceAndThenExactlyWhatWasDirtied() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(121, run);
      MigrationJob job = job(random);
      StopRule rule = rule(random);
      Migration moved =
          random.chance(0.5) ? job.preCopy(rule) : job.preCopy(rule, AutoConverge.standard());
      String name = "run " + run;
      addsUp(name, moved, job);
      long pages = Pages.holding(job.memory());
      long next = pages;
      for (Round round : moved.rounds()) {
        assertThat(round.pages()).as(name).isEqualTo(next);
        Dirtying writes = job.dirtying().throttled(round.throttle());
        next = Math.min(pages, writes.pages(round.number(), next, round.bandwidth()));
      }
      assertThat(moved.rest().pages()).as(name).isEqualTo(next);
      assertThat(moved.rest().running()).isFalse();
      assertThat(moved.rounds()).hasSizeLessThanOrEqualTo(rule.rounds());
    }
  }

  @Test
  void stopAndCopySendsAllMemoryOnce() {
    for (int run = 0; run < Cases.MANY; run++) {
      MigrationJob job = job(RandomStream.of(122, run));
      Migration moved = job.stopAndCopy();
      addsUp("run " + run, moved, job);
      assertThat(moved.rounds()).isEmpty();
      assertThat(moved.rest().pages()).isEqualTo(Pages.holding(job.memory()));
      assertThat(moved.downtime()).isEqualTo(moved.totalTime());
    }
  }

  @Test
  void postCopySendsTheStateAndThenEachPageOnce() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(123, run);
      MigrationJob job = job(random);
      PageFetch fetch = fetch(random);
      Migration moved = job.postCopy(fetch);
      String name = "run " + run;
      addsUp(name, moved, job);
      assertThat(moved.rest().pages()).as(name).isEqualTo(Pages.holding(fetch.state()));
      assertThat(moved.rounds()).singleElement().extracting(Round::pages).isEqualTo(all(job));
      assertThat(moved.rounds().get(0).start())
          .as(name)
          .isEqualTo(moved.rest().end().plus(job.resume()));
    }
  }

  @Test
  void hybridSendsAllMemoryOnceAndThenWhatOneRoundDirtied() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(124, run);
      MigrationJob job = job(random);
      PageFetch fetch = fetch(random);
      Migration moved = job.hybrid(fetch);
      String name = "run " + run;
      addsUp(name, moved, job);
      Round first = moved.rounds().get(0);
      long dirty = Math.min(all(job), job.dirtying().pages(1, all(job), first.bandwidth()));
      assertThat(moved.rounds()).extracting(Round::pages).containsExactly(all(job), dirty);
      assertThat(moved.timeline()).extracting(Round::number).containsExactly(1, 2, 3);
      assertThat(moved.memoryMoved().count())
          .as(name)
          .isEqualTo(4096 * (all(job) + dirty + Pages.holding(fetch.state())));
    }
  }

  /**
   * Each takes what it can; when all want more than the wire has, it is full from first to last.
   */
  @Test
  void aSharedWireCarriesEveryByteAndIsFullWhileAllWantIt() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(125, run);
      Bandwidth wire = Bandwidth.mbit(1 + random.below(1000));
      List<PlannedMigration> plans = new ArrayList<>();
      for (long left = random.below(4); left >= 0; left--) {
        MigrationJob greedy =
            MigrationJob.of(memory(random), wire)
                .dirtying(dirtying(random))
                .compressed(some(random));
        plans.add(PlannedMigration.of("vm" + left, greedy));
      }
      List<Migration> moved = MigrationWire.of(wire).preCopy(rule(random), plans);
      double seconds = 0;
      double carried = 0;
      for (int vm = 0; vm < plans.size(); vm++) {
        addsUp("run " + run, moved.get(vm), plans.get(vm).job());
        assertThat(moved.get(vm).timeline().get(0).pages()).isEqualTo(all(plans.get(vm).job()));
        seconds = Math.max(seconds, moved.get(vm).totalTime().value());
        carried += memoryBits(moved.get(vm), plans.get(vm).job());
      }
      assertThat(carried)
          .as("run %s", run)
          .isCloseTo(seconds * wire.bitsPerSecond(), within(1e-5 * carried));
    }
  }

  /** The wire's bits: memory shrunk by its compression, as long as the compressor keeps up. */
  private static double memoryBits(Migration moved, MigrationJob job) {
    return 8.0 * moved.memoryMoved().count() * job.compression().percent() / 100;
  }

  /** Rounds follow one another, and traffic, memory and times are their sums. */
  private static void addsUp(String name, Migration moved, MigrationJob job) {
    long sent = 0;
    long memory = 0;
    Seconds clock = Seconds.ZERO;
    int number = 0;
    for (Round round : moved.timeline()) {
      assertThat(round.number()).as(name).isEqualTo(++number);
      assertThat(round.start()).as(name).isEqualTo(clock);
      boolean resumed = !round.running();
      clock = resumed ? round.end().plus(job.resume()) : round.end();
      sent += round.sent().count();
      memory += round.memory().count();
      long percent = job.compression().percent();
      long most = round.memory().count() / 100 * percent + 100;
      assertThat(round.sent().count())
          .as(name)
          .isBetween(0L, Math.min(most, round.memory().count()));
      assertThat(round.duration().value() * round.bandwidth().bitsPerSecond())
          .as(name)
          .isCloseTo(8.0 * round.memory().count(), within(1 + 1e-4 * round.memory().count()));
    }
    assertThat(moved.traffic().count()).as(name).isEqualTo(sent);
    assertThat(moved.memoryMoved().count()).as(name).isEqualTo(memory);
    assertThat(moved.totalTime()).as(name).isEqualTo(clock);
    assertThat(moved.downtime()).as(name).isEqualTo(moved.rest().duration().plus(job.resume()));
  }

  private static long all(MigrationJob job) {
    return Pages.holding(job.memory());
  }

  private static MigrationJob job(RandomStream random) {
    Bandwidth least = Bandwidth.mbit(1 + random.below(500));
    Bandwidth most = least.plus(Bandwidth.mbit(random.below(3) * random.below(500)));
    SendRate rate =
        new SendRate(
            least, Bandwidth.mbit(random.below(100)), most, Bandwidth.mbit(1 + random.below(2000)));
    return MigrationJob.of(memory(random), least)
        .withRate(rate)
        .dirtying(dirtying(random))
        .withResume(Seconds.millis(random.below(100)))
        .compressed(some(random));
  }

  private static Bytes memory(RandomStream random) {
    return Bytes.of(1 + random.below(1L << 30));
  }

  private static Dirtying dirtying(RandomStream random) {
    Bytes workingSet = Bytes.of(random.below(1L << 30));
    return switch ((int) random.below(3)) {
      case 0 -> Dirtying.basic(Bandwidth.mbit(random.below(800)), workingSet);
      case 1 -> Dirtying.saturating(workingSet, Seconds.of(0.1 + 30 * random.uniform()));
      default ->
          Dirtying.recorded(
              Bytes.of(random.below(1 << 28)),
              Bytes.of(random.below(1 << 26)),
              Bytes.of(random.below(1 << 24)));
    };
  }

  private static Compression some(RandomStream random) {
    return random.chance(0.5)
        ? Compression.none()
        : new Compression(1 + (int) random.below(100), Bandwidth.gbit(1000));
  }

  private static PageFetch fetch(RandomStream random) {
    return new PageFetch(
        Bytes.of(random.below(1 << 24)),
        Bytes.of(random.below(1L << 31)),
        random.uniform(),
        Seconds.micros(random.below(1000)));
  }

  private static StopRule rule(RandomStream random) {
    StopRule rule =
        StopRule.standard()
            .withRounds(1 + (int) random.below(12))
            .withTraffic(random.chance(0.3) ? Bytes.gib(1 + random.below(4)) : StopRule.UNLIMITED)
            .withDowntime(Seconds.millis(random.below(400)));
    StopRule ended = random.chance(0.3) ? rule.goingOnWithoutProgress() : rule;
    return random.chance(0.3) ? ended.stoppingAtTopRate() : ended;
  }
}
