package virtlab.model.sharing;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Require;

/**
 * A quota of computing time per period, as in cgroup v2's {@code cpu.max}: when it is used up, the
 * group stands still (is throttled) until the next period. What a period leaves unused is lost.
 *
 * <p>Source: Turner, Rao and Rao, CPU Bandwidth Control for CFS, Linux Symposium 2010, section 3.
 *
 * @param quotaMicros computing time per period over all cores, in µs, 1 to 10^12
 * @param periodMicros the period in µs, 1000 to 1000000
 */
public record CpuQuota(long quotaMicros, long periodMicros) {
  /** cgroup v2's default period, 100 ms. */
  public static final long DEFAULT_PERIOD_MICROS = 100_000;

  private static final long NANOS = 1_000_000_000L;

  /** Refuses values outside their ranges. */
  public CpuQuota {
    Require.between("quota in µs", quotaMicros, 1, 1_000_000_000_000L);
    Require.between("period in µs", periodMicros, 1_000, 1_000_000);
  }

  /** This many µs in each default period of 100 ms: 50000 is half a core. */
  public static CpuQuota of(long quotaMicros) {
    return new CpuQuota(quotaMicros, DEFAULT_PERIOD_MICROS);
  }

  /** The quota as a limit in cores, quota / period, for {@link CpuClaim#withLimit}. */
  public Cpu limit() {
    long whole = quotaMicros / periodMicros;
    long rest = quotaMicros % periodMicros;
    return new Cpu(whole * NANOS + rest * NANOS / periodMicros);
  }

  /**
   * Runs work period by period.
   *
   * @param threads on how many cores the group can run at once, 1 to 100000
   * @param arrivals the work in µs of computing time that becomes runnable at the start of each
   *     period; each 0 to 10^12, at most 100000 periods
   */
  public QuotaTimeline run(int threads, List<Long> arrivals) {
    Require.between("threads", threads, 1, 100_000);
    Require.between("periods", arrivals.size(), 0, 100_000);
    List<QuotaTimeline.Row> rows = new ArrayList<>();
    long waiting = 0;
    for (long arrived : arrivals) {
      Require.between("work of period " + rows.size() + " in µs", arrived, 0, 1_000_000_000_000L);
      waiting += arrived;
      long used = Math.min(Math.min(waiting, quotaMicros), threads * periodMicros);
      waiting -= used;
      boolean spent = used == quotaMicros && waiting > 0;
      long running = (used + threads - 1) / threads;
      rows.add(new QuotaTimeline.Row(arrived, used, spent ? periodMicros - running : 0, waiting));
    }
    return new QuotaTimeline(this, threads, rows);
  }
}
