package virtlab.model.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Seconds;

/** One run of pre-copy, round by round. */
final class PreCopy {
  private final MigrationJob job;
  private final StopRule rule;
  private final List<Round> rounds = new ArrayList<>();
  private long sent;

  PreCopy(MigrationJob job, StopRule rule) {
    this.job = job;
    this.rule = rule;
  }

  Migration run() {
    long all = Pages.holding(job.memory());
    long pages = all;
    Bandwidth rate = job.rate().least();
    Seconds start = Seconds.ZERO;
    while (true) {
      Round round = round(start, pages, rate);
      rounds.add(round);
      sent += pages;
      start = round.end();
      long next = Math.min(all, job.dirtying().pages(rounds.size(), pages, rate));
      Optional<Verdict> verdict = verdict(pages, next);
      if (verdict.isPresent()) {
        Round rest = stopped(rounds.size() + 1, start, next, job.rate().last());
        return new Migration("pre-copy", rounds, rest, verdict.get(), job.resume(), Seconds.ZERO);
      }
      rate = job.rate().next(rate, pages, next);
      pages = next;
    }
  }

  /** The checks after a round, in the order of exercise E08. */
  private Optional<Verdict> verdict(long pages, long next) {
    if (Pages.bytes(next).compareTo(rule.threshold()) <= 0) {
      return Optional.of(Verdict.CONVERGED);
    }
    if (next >= pages && job.rate().isFixed()) {
      return Optional.of(Verdict.NO_PROGRESS);
    }
    if (rounds.size() >= rule.rounds()) {
      return Optional.of(Verdict.ROUND_LIMIT);
    }
    return sent + next > rule.traffic().count() / Pages.SIZE
        ? Optional.of(Verdict.TRAFFIC)
        : Optional.empty();
  }

  private Round round(Seconds start, long pages, Bandwidth rate) {
    Seconds time = Pages.bytes(pages).at(rate);
    return new Round(rounds.size() + 1, start, time, Pages.bytes(pages), rate, true);
  }

  /** The part that is sent while the VM stands still. */
  static Round stopped(int number, Seconds start, long pages, Bandwidth rate) {
    return new Round(number, start, Pages.bytes(pages).at(rate), Pages.bytes(pages), rate, false);
  }
}
