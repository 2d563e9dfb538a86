package virtlab.model.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Seconds;

/** One run of pre-copy, round by round, whoever measures the time of a round. */
final class PreCopy {
  private final MigrationJob job;
  private final StopRule rule;
  private final Throttling throttling;
  private final long all;
  private final List<Round> rounds = new ArrayList<>();
  private Bytes sent = Bytes.ZERO;
  private long pages;
  private Bandwidth rate;
  private Optional<Verdict> verdict = Optional.empty();

  PreCopy(MigrationJob job, StopRule rule, Throttling throttling) {
    this.job = job;
    this.rule = rule;
    this.throttling = throttling;
    this.all = Pages.holding(job.memory());
    this.pages = all;
    this.rate = job.rate().least();
  }

  Migration run() {
    Seconds start = Seconds.ZERO;
    while (verdict.isEmpty()) {
      Round round = job.running(number(), start, pages, rate).throttled(throttling.percent());
      start = round.end();
      finished(round);
    }
    return result(job.stopped(number(), start, pages));
  }

  /** The number of the part that is sent next. */
  int number() {
    return rounds.size() + 1;
  }

  /** What is sent next, in the round or with the VM stopped. */
  long pages() {
    return pages;
  }

  /** The most bandwidth that the next part may take. */
  Bandwidth wire() {
    return isStopped() ? job.rate().last() : rate;
  }

  boolean isStopped() {
    return verdict.isPresent();
  }

  /** Takes a finished round, and decides what follows. */
  void finished(Round round) {
    rounds.add(round);
    sent = sent.plus(round.sent());
    Dirtying writes = job.dirtying().throttled(round.throttle());
    long next = Math.min(all, writes.pages(rounds.size(), pages, round.bandwidth()));
    boolean hopeless = next >= pages && job.rate().isFixed() && !throttling.canRise();
    throttling.look(pages, next);
    Bandwidth wanted = job.rate().wanted(round.bandwidth(), pages, next);
    verdict = verdict(next, wanted, hopeless);
    rate = job.rate().clamped(wanted);
    pages = next;
  }

  /** The whole migration with its last part. */
  Migration result(Round rest) {
    return new Migration(
        "pre-copy", rounds, rest, verdict.orElseThrow(), job.resume(), Seconds.ZERO);
  }

  /** The checks after a round, in the order of exercise E08. */
  private Optional<Verdict> verdict(long next, Bandwidth wanted, boolean hopeless) {
    if (rule.isReached(next, job.compression().over(job.rate().last()))) {
      return Optional.of(Verdict.CONVERGED);
    }
    if (rule.noProgress() && hopeless) {
      return Optional.of(Verdict.NO_PROGRESS);
    }
    if (rule.topRate() && wanted.compareTo(job.rate().most()) > 0) {
      return Optional.of(Verdict.TOP_RATE);
    }
    if (rounds.size() >= rule.rounds()) {
      return Optional.of(Verdict.ROUND_LIMIT);
    }
    return sent.plus(Bytes.of(job.compression().bytes(next))).compareTo(rule.traffic()) > 0
        ? Optional.of(Verdict.TRAFFIC)
        : Optional.empty();
  }
}
