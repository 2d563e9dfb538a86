package virtlab.model.published;

import static virtlab.model.published.PublishedRow.calibrated;
import static virtlab.model.published.PublishedRow.predicted;

import java.util.List;
import virtlab.model.migration.Dirtying;
import virtlab.model.migration.Migration;
import virtlab.model.migration.MigrationJob;
import virtlab.model.migration.SendRate;
import virtlab.model.migration.StopRule;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Seconds;

/** Live migrations that were measured. */
final class PublishedMigrations {
  private PublishedMigrations() {}

  static List<PublishedRow> clark() {
    Migration replay = specweb();
    String sizes = "sizes of all rounds, rate rule, last round's 201 ms, 9 ms to start";
    return List.of(
        stopAndCopy(128, 32),
        stopAndCopy(256, 16),
        stopAndCopy(512, 8),
        predicted("web server, first pass, s", 62, firstPass(800), "800 MB at 100 Mbit/s"),
        calibrated(
            "the same, s",
            62,
            firstPass(776),
            "the 776 MB that it sent: pages that were dirty again were left out"),
        predicted("SPECweb99, first round, s", 54.1, firstPass(800), "800 MB at 100 Mbit/s"),
        calibrated(
            "the same, s",
            54.1,
            replay.rounds().get(0).duration().value(),
            "the 676.8 MB that it sent"),
        calibrated("SPECweb99, total, s", 71, replay.totalTime().value(), sizes),
        calibrated("SPECweb99, sent, MB", 960, replay.traffic().toMb(), sizes),
        calibrated("SPECweb99, downtime, ms", 210, replay.downtime().toMillis(), sizes));
  }

  private static double firstPass(int megabytes) {
    return MigrationJob.of(Bytes.mb(megabytes), Bandwidth.mbit(100))
        .preCopy(StopRule.standard())
        .rounds()
        .get(0)
        .duration()
        .value();
  }

  private static PublishedRow stopAndCopy(int mbit, double seconds) {
    Migration all = MigrationJob.of(Bytes.mb(512), Bandwidth.mbit(mbit)).stopAndCopy();
    return predicted(
        "stop-and-copy at " + mbit + " Mbit/s, s", seconds, all.totalTime().value(), "512 MB");
  }

  /** Round sizes and the last rate are the paper's; the times between follow from its rate rule. */
  static Migration specweb() {
    SendRate rule =
        SendRate.adaptive(Bandwidth.mbit(100), Bandwidth.mbit(500))
            .withLast(Bandwidth.of(Bytes.mb(18.2), Seconds.millis(201)));
    Bytes[] later = {
      Bytes.mb(126.7),
      Bytes.mb(39.0),
      Bytes.mb(28.4),
      Bytes.mb(24.2),
      Bytes.mb(16.7),
      Bytes.mb(14.2),
      Bytes.mb(15.3),
      Bytes.mb(18.2)
    };
    return MigrationJob.of(Bytes.mb(676.8), Bandwidth.mbit(100))
        .withRate(rule)
        .withResume(Seconds.millis(9))
        .dirtying(Dirtying.recorded(later))
        .preCopy(StopRule.standard().withRounds(8));
  }

  /** A VM that writes faster than the wire: from the second round on its working set is sent. */
  static List<PublishedRow> cloudHypervisor() {
    Migration moved =
        MigrationJob.of(Bytes.mib(6144), Bandwidth.mib(1987))
            .dirtying(Bandwidth.gbit(1000), Bytes.mib(5418))
            .preCopy(StopRule.standard().withRounds(5).goingOnWithoutProgress());
    String inputs = "6144 MiB at 1987 MiB/s; the working set of 5418 MiB is that of its log";
    return List.of(
        predicted(
            "first round, MiB", 6144, moved.rounds().get(0).sent().toMib(), "6144 MiB of memory"),
        calibrated("second round, MiB", 5418, moved.rounds().get(1).sent().toMib(), inputs),
        calibrated("fourth round, MiB", 5428, moved.rounds().get(3).sent().toMib(), inputs),
        calibrated("estimated downtime, s", 2.7, moved.downtime().value(), inputs));
  }
}
