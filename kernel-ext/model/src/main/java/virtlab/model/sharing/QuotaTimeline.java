package virtlab.model.sharing;

import java.util.List;
import virtlab.model.number.Digits;

/**
 * What a group did in each period of its quota. Work that arrived is used or still waiting: none is
 * lost.
 *
 * @param quota the quota it ran under
 * @param threads on how many cores it ran at once
 * @param rows one per period
 */
public record QuotaTimeline(CpuQuota quota, int threads, List<Row> rows) {
  /**
   * One period, in µs.
   *
   * @param arrivedMicros work that became runnable
   * @param usedMicros computing time received, at most the quota
   * @param throttledMicros wall time for which it stood still with work to do
   * @param waitingMicros work left at the period's end
   */
  public record Row(
      long arrivedMicros, long usedMicros, long throttledMicros, long waitingMicros) {}

  /** Copies the rows. */
  public QuotaTimeline {
    rows = List.copyOf(rows);
  }

  /** In how many periods it was throttled: {@code nr_throttled} of {@code cpu.stat}. */
  public long throttledPeriods() {
    return rows.stream().filter(row -> row.throttledMicros() > 0).count();
  }

  /** All computing time received, in µs. */
  public long usedMicros() {
    return rows.stream().mapToLong(Row::usedMicros).sum();
  }

  /** All wall time for which it stood still with work to do, in µs. */
  public long throttledMicros() {
    return rows.stream().mapToLong(Row::throttledMicros).sum();
  }

  /** For example "throttled in 2 of 3 periods, 100 ms in all; 0 ms of work waiting". */
  @Override
  public String toString() {
    long waiting = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).waitingMicros();
    return "throttled in "
        + throttledPeriods()
        + " of "
        + rows.size()
        + " periods, "
        + Digits.of(throttledMicros() / 1e3)
        + " ms in all; "
        + Digits.of(waiting / 1e3)
        + " ms of work waiting";
  }
}
