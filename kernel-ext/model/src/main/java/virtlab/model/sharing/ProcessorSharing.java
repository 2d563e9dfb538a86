package virtlab.model.sharing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import virtlab.model.number.Digits;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Names;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * Processor sharing: at each moment all jobs present run equally fast, at min(most, capacity / n)
 * for n jobs. Finish times are solved from one arrival or finish to the next, not in time steps.
 *
 * <p>In virtual time, in which every present job does one second of work per second, a job finishes
 * at its arrival plus its work. Source: Kleinrock, Queueing Systems II, 1976, section 4.4. Time O(n
 * log n).
 *
 * @param capacity what all jobs share, more than nothing
 * @param most what one job can use, more than nothing: one core for a job with one thread
 */
public record ProcessorSharing(Cpu capacity, Cpu most) {
  /**
   * A piece of work.
   *
   * @param id its name
   * @param arrival when it comes
   * @param work how long it runs alone on one core
   */
  public record Job(String id, Seconds arrival, Seconds work) {
    /** Refuses a missing name. */
    public Job {
      Require.name("job", id);
    }
  }

  /**
   * A job and when it is done.
   *
   * @param job which one
   * @param finish when it is done
   */
  public record Finished(Job job, Seconds finish) {
    /** From arrival to finish. */
    public Seconds response() {
      return new Seconds(Math.max(0, finish.value() - job.arrival().value()));
    }
  }

  /** Jobs present, in virtual time. */
  private static final class Present {
    private final double[] due;
    private final PriorityQueue<Integer> byDue;
    private double time;
    private double virtual;

    Present(int jobs) {
      due = new double[jobs];
      byDue =
          new PriorityQueue<>(
              Comparator.<Integer>comparingDouble(i -> due[i])
                  .thenComparing(Comparator.naturalOrder()));
    }
  }

  /** Refuses a capacity or a job's most of nothing. */
  public ProcessorSharing {
    Require.atLeast("capacity in billionths of a core", capacity.nanoCores(), 1L);
    Require.atLeast("a job's most in billionths of a core", most.nanoCores(), 1L);
  }

  /** Jobs with one thread each, which share this many cores. */
  public static ProcessorSharing of(Cpu capacity) {
    return new ProcessorSharing(capacity, Cpu.cores(1));
  }

  /** Runs all jobs to their ends; results in the order of the jobs. */
  public List<Finished> run(List<Job> jobs) {
    return run(jobs, count -> Math.min(most.toCores(), capacity.toCores() / count));
  }

  /**
   * Runs all jobs to their ends at a speed that depends on how many are present.
   *
   * @param speed asked for 1 job or more; its answers must lie above 0
   */
  public static List<Finished> run(List<Job> jobs, JobSpeed speed) {
    Names.distinct("job", jobs.stream().map(Job::id).toList());
    List<Integer> byArrival =
        IntStream.range(0, jobs.size())
            .boxed()
            .sorted(Comparator.comparing(i -> jobs.get(i).arrival()))
            .toList();
    double[] finish = new double[jobs.size()];
    Present present = new Present(jobs.size());
    for (int next : byArrival) {
      double arrival = jobs.get(next).arrival().value();
      finishUntil(arrival, present, finish, speed);
      present.due[next] = present.virtual + jobs.get(next).work().value();
      present.byDue.add(next);
    }
    finishUntil(Double.POSITIVE_INFINITY, present, finish, speed);
    List<Finished> done = new ArrayList<>();
    for (int i = 0; i < finish.length; i++) {
      done.add(new Finished(jobs.get(i), new Seconds(finish[i])));
    }
    return done;
  }

  private static void finishUntil(double end, Present present, double[] finish, JobSpeed speed) {
    while (!present.byDue.isEmpty()) {
      double cores = cores(speed, present.byDue.size());
      int first = present.byDue.peek();
      double at = present.time + (present.due[first] - present.virtual) / cores;
      if (at > end) {
        present.virtual += (end - present.time) * cores;
        present.time = end;
        return;
      }
      present.byDue.remove();
      finish[first] = at;
      present.time = at;
      present.virtual = present.due[first];
    }
    present.time = end;
    present.virtual = 0;
  }

  private static double cores(JobSpeed speed, int jobs) {
    double cores = speed.cores(jobs);
    if (!(cores > 0) || Double.isInfinite(cores)) {
      throw new IllegalArgumentException(
          "speed with jobs present: "
              + jobs
              + ", found "
              + Digits.exact(cores)
              + ", allowed is a finite number above 0 cores");
    }
    return cores;
  }
}
