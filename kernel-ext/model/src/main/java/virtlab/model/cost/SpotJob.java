package virtlab.model.cost;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.number.Digits;
import virtlab.model.number.Exponential;
import virtlab.model.random.RandomStream;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * Work on machines that the provider takes away at random (Poisson), written to a checkpoint now
 * and then: after an interruption another machine goes on from the last one.
 *
 * <p>Source: Daly, A higher order estimate of the optimum checkpoint interval for restart dumps,
 * Future Generation Computer Systems 22 (2006).
 *
 * @param work what is to be done, on one machine without interruptions
 * @param interval the work between two checkpoints, more than nothing
 * @param dump how long writing a checkpoint takes; one is written at the end too
 * @param restart how long another machine needs before it goes on, each time; it is paid
 */
public record SpotJob(Seconds work, Seconds interval, Seconds dump, Seconds restart) {
  private static final double MOST_MACHINES = 1e6;

  /**
   * How a job went.
   *
   * @param runs how long each machine ran, in order
   * @param work what was to be done
   */
  public record Run(List<Seconds> runs, Seconds work) {
    /** Copies the runs. */
    public Run {
      runs = List.copyOf(runs);
    }

    /** How often a machine was taken away. */
    public int interruptions() {
      return runs.size() - 1;
    }

    /** The time of all machines together: what is paid before rounding. */
    public Seconds time() {
      double sum = 0;
      for (Seconds each : runs) {
        sum += each.value();
      }
      return Seconds.of(sum);
    }

    /** What the machines cost at a price. */
    public Bill bill(MachinePrice price) {
      return price.bill(time(), runs);
    }
  }

  /** Refuses an interval of nothing and more than a million checkpoints. */
  public SpotJob {
    Require.atLeast("work between checkpoints in seconds", interval.value(), 1e-9);
    Require.between("checkpoints", (long) (work.value() / interval.value()), 0, 1_000_000);
  }

  /** Work with a checkpoint every so often that takes no time, and machines that start at once. */
  public static SpotJob of(Seconds work, Seconds interval) {
    return new SpotJob(work, interval, Seconds.ZERO, Seconds.ZERO);
  }

  /**
   * The time of all machines together on average: M · e^(R / M) · (e^((τ + δ) / M) − 1) for each
   * interval τ with its checkpoint δ and the restart R after an interruption.
   *
   * @param between M, the mean time from a machine's start to its interruption, more than nothing
   */
  public Seconds expectedTime(Seconds between) {
    double mean = mean(between);
    long intervals = intervals();
    if (intervals == 0) {
      return Seconds.ZERO;
    }
    double whole = (intervals - 1) * segment(interval.value(), mean);
    return Seconds.of(whole + segment(length(intervals - 1), mean));
  }

  /** How many checkpoints are written, the one at the end included. */
  private long intervals() {
    return (long) Math.ceil(work.value() / interval.value() - 1e-9);
  }

  /** The work before a checkpoint; before the last one it may be less. */
  private double length(long place) {
    boolean last = place == intervals() - 1;
    return last ? work.value() - place * interval.value() : interval.value();
  }

  private double segment(double length, double mean) {
    double grown = Exponential.of((length + dump.value()) / mean) - 1;
    return mean * Exponential.of(restart.value() / mean) * grown;
  }

  private double mean(Seconds between) {
    double mean = Require.atLeast("seconds between interruptions", between.value(), 1e-9);
    double longest = Math.min(interval.value(), work.value()) + dump.value() + restart.value();
    double machines = Exponential.of(longest / mean) * intervals();
    if (machines > MOST_MACHINES) {
      throw new IllegalArgumentException(
          "time between interruptions: found "
              + between
              + " for checkpoints after "
              + Digits.of(longest)
              + " s, allowed is so much that a million machines are enough; write checkpoints more"
              + " often");
    }
    return mean;
  }

  /**
   * The interval at which the least time is lost, √(2 · δ · M), a good first guess. Source: Young,
   * A first order approximation to the optimum checkpoint interval, CACM 17 (1974).
   */
  public Seconds youngInterval(Seconds between) {
    return Seconds.of(Math.sqrt(2 * dump.value() * between.value()));
  }

  /** Runs the job; the same seed, the same interruptions. */
  public Run run(Seconds between, long seed) {
    double mean = mean(between);
    RandomStream random = RandomStream.of(seed, "interruptions");
    List<Seconds> runs = new ArrayList<>();
    double paid = 0;
    double left = random.exponential(mean);
    for (long place = 0; place < intervals(); ) {
      double needed = length(place) + dump.value();
      if (needed <= left) {
        place++;
        paid += needed;
        left -= needed;
      } else {
        runs.add(Seconds.of(paid + left));
        left = random.exponential(mean);
        paid = Math.min(left, restart.value());
        left -= paid;
      }
    }
    runs.add(Seconds.of(paid));
    return new Run(runs, work);
  }
}
