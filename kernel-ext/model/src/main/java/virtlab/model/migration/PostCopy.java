package virtlab.model.migration;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Seconds;

/** The part of a migration that follows the stop: the state, the start, then the memory. */
final class PostCopy {
  private final MigrationJob job;
  private final PageFetch fetch;

  PostCopy(MigrationJob job, PageFetch fetch) {
    this.job = job;
    this.fetch = fetch;
  }

  Migration run() {
    long touched = Math.min(Pages.holding(job.memory()), Pages.holding(fetch.workingSet()));
    return after(List.of(), Pages.holding(job.memory()), touched);
  }

  /** One round of pre-copy first; then only what it left is fetched. */
  Migration afterOneRound() {
    long all = Pages.holding(job.memory());
    Bandwidth rate = job.rate().least();
    Round first = job.running(1, Seconds.ZERO, all, rate);
    long dirty = Math.min(all, job.dirtying().pages(1, all, first.bandwidth()));
    return after(List.of(first), dirty, dirty);
  }

  private Migration after(List<Round> before, long pages, long touched) {
    Bandwidth rate = job.rate().last();
    Seconds stop = before.isEmpty() ? Seconds.ZERO : before.get(0).end();
    Round state = job.stopped(before.size() + 1, stop, Pages.holding(fetch.state()));
    Seconds start = state.end().plus(job.resume());
    List<Round> rounds = new ArrayList<>(before);
    rounds.add(job.running(before.size() + 2, start, pages, rate));
    double perFault =
        fetch.roundTrip().value() + Pages.bytes(1).at(job.compression().over(rate)).value();
    Seconds stall = Seconds.of(fetch.faults(touched) * perFault);
    String name = before.isEmpty() ? "post-copy" : "hybrid";
    return new Migration(name, rounds, state, Verdict.STOPPED_FIRST, job.resume(), stall);
  }
}
