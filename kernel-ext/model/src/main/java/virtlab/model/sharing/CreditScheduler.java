package virtlab.model.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Names;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * Xen's credit scheduler with weight and cap, for domains with one virtual CPU each.
 *
 * <p>Every 30 ms each CPU gives out 300 credits by weight; a running domain pays 100 per tick of 10
 * ms. Domains with credits come before those without, which run only where a CPU would stand idle.
 * A capped domain runs in 30 ms no longer than its cap. Within a class domains take turns. Source:
 * Cherkasova, Gupta and Vahdat, Comparison of the Three CPU Schedulers in Xen, ACM SIGMETRICS
 * Performance Evaluation Review 35 (2007), section 2; the Xen wiki's page on the credit scheduler.
 *
 * @param cpus physical CPUs, 1 to 1024
 */
public record CreditScheduler(int cpus) {
  /** Xen's default weight. */
  public static final int DEFAULT_WEIGHT = 256;

  private static final long TICK_NANOS = 10_000_000;
  private static final int TICKS = 3;
  private static final double CREDITS_PER_TICK = 100;
  private static final double MOST_CREDITS = TICKS * CREDITS_PER_TICK;

  /** Refuses a number of CPUs outside its range. */
  public CreditScheduler {
    Require.between("CPUs", cpus, 1, 1024);
  }

  /** Sees who ran: a CPU, a domain's place, begin and length in nanoseconds. */
  @FunctionalInterface
  private interface Watcher {
    void ran(int cpu, int domain, long start, long time);
  }

  /** What changes while domains run: all in nanoseconds of computing time, or in credits. */
  private static final class State {
    private final double[] credits;
    private final long[] waiting;
    private final long[] allowed;
    private final long[] received;
    private final long[] turn;
    private long turns;

    State(int domains) {
      credits = new double[domains];
      waiting = new long[domains];
      allowed = new long[domains];
      received = new long[domains];
      turn = new long[domains];
    }

    boolean canRun(int domain) {
      return waiting[domain] > 0 && allowed[domain] > 0;
    }
  }

  /**
   * Runs domains and returns what each received on average, in input order. A domain's demand comes
   * evenly and waits until it is served; a reservation counts for nothing in Xen and is refused.
   *
   * @param domains weights 1 to 10000; the limit is the cap
   * @param periods how many times 30 ms, 1 to 1000000
   */
  public List<Cpu> run(List<CpuClaim> domains, int periods) {
    Require.between("periods", periods, 1, 1_000_000);
    State state = run(domains, periods, (cpu, domain, start, time) -> {});
    long nanos = periods * TICKS * TICK_NANOS;
    List<Cpu> received = new ArrayList<>();
    for (long each : state.received) {
      received.add(Cpu.cores((double) each / nanos));
    }
    return received;
  }

  /**
   * Runs domains as {@link #run} does and returns who ran when; for pictures, so keep it short.
   *
   * @param domains as for {@link #run}
   * @param periods how many times 30 ms, 1 to 10000
   */
  public CreditTimeline timeline(List<CpuClaim> domains, int periods) {
    Require.between("periods", periods, 1, 10_000);
    List<CreditTimeline.Slice> slices = new ArrayList<>();
    Watcher keep =
        (cpu, domain, start, time) ->
            slices.add(
                new CreditTimeline.Slice(
                    cpu, domain, Seconds.of(start / 1e9), Seconds.of(time / 1e9)));
    run(domains, periods, keep);
    return new CreditTimeline(cpus, domains, slices);
  }

  private State run(List<CpuClaim> domains, int periods, Watcher watcher) {
    Names.distinct("domain", domains.stream().map(CpuClaim::vm).toList());
    for (CpuClaim domain : domains) {
      Require.between(
          domain.vm() + ": reservation in billionths of a core",
          domain.reservation().nanoCores(),
          0,
          0);
    }
    State state = new State(domains.size());
    for (int period = 0; period < periods; period++) {
      account(domains, state);
      for (int tick = 0; tick < TICKS; tick++) {
        arrive(domains, state);
        tick(state, ((long) period * TICKS + tick) * TICK_NANOS, watcher);
      }
    }
    return state;
  }

  private static void arrive(List<CpuClaim> domains, State state) {
    for (int i = 0; i < domains.size(); i++) {
      long cores = Math.min(domains.get(i).demand().nanoCores(), 1_000_000_000L);
      state.waiting[i] += cores * TICK_NANOS / 1_000_000_000L;
    }
  }

  /** Gives out the credits of 30 ms among the domains that have work; more than 300 lapse. */
  private void account(List<CpuClaim> domains, State state) {
    double weights = 0;
    for (int i = 0; i < state.credits.length; i++) {
      CpuClaim domain = domains.get(i);
      long cap = Math.min(domain.limit().nanoCores(), 1_000_000_000L);
      state.allowed[i] = cap * (TICKS * TICK_NANOS) / 1_000_000_000L;
      weights += domain.demand().nanoCores() > 0 ? domain.weight() : 0;
    }
    for (int i = 0; i < state.credits.length; i++) {
      if (domains.get(i).demand().nanoCores() > 0) {
        double given = cpus * MOST_CREDITS * domains.get(i).weight() / weights;
        double sum = state.credits[i] + given;
        state.credits[i] = Math.max(-MOST_CREDITS, Math.min(MOST_CREDITS, sum));
      }
    }
  }

  /** Runs 10 ms on each CPU; a domain that stops early leaves the rest of the tick to the next. */
  private void tick(State state, long begin, Watcher watcher) {
    long[] free = new long[cpus];
    Arrays.fill(free, TICK_NANOS);
    boolean[] ran = new boolean[state.credits.length];
    for (int cpu = 0; cpu < cpus; cpu++) {
      int next = next(state, ran);
      while (free[cpu] > 0 && next >= 0) {
        long time = Math.min(free[cpu], Math.min(state.waiting[next], state.allowed[next]));
        watcher.ran(cpu, next, begin + TICK_NANOS - free[cpu], time);
        state.waiting[next] -= time;
        state.allowed[next] -= time;
        state.received[next] += time;
        state.credits[next] -= CREDITS_PER_TICK * time / TICK_NANOS;
        state.turn[next] = ++state.turns;
        free[cpu] -= time;
        ran[next] = true;
        next = next(state, ran);
      }
    }
  }

  /** With credits before without, then who ran longest ago; −1 if none can run. */
  private static int next(State state, boolean[] ran) {
    int best = -1;
    for (int i = 0; i < ran.length; i++) {
      if (!ran[i] && state.canRun(i) && (best < 0 || comesBefore(state, i, best))) {
        best = i;
      }
    }
    return best;
  }

  private static boolean comesBefore(State state, int domain, int other) {
    boolean under = state.credits[domain] > 0;
    boolean otherUnder = state.credits[other] > 0;
    return under == otherUnder ? state.turn[domain] < state.turn[other] : under;
  }
}
