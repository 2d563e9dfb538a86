package virtlab.model.elasticity;

import java.util.ArrayDeque;
import java.util.Deque;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * A service whose instances come and go: {@code ElasticService.of(600).starting(Seconds.of(90))}.
 *
 * <p>In each step the instances that are ready serve what waits and what arrives, the oldest first;
 * what is left waits, and what does not fit into the queue is lost. At the end of the step the
 * autoscaler says how many instances it wants: new ones are started and serve from the first step
 * on that begins after their start-up; too many go at once, the starting ones first.
 *
 * @param perStep the requests that an instance serves in a step, 1 to 10^12
 * @param startUp from the decision until an instance can serve
 * @param least instances there are always, 0 or more
 * @param most instances there may be, 1 to a million
 * @param queue how many requests may wait, 0 or more
 */
public record ElasticService(long perStep, Seconds startUp, int least, int most, long queue) {
  static final int MOST_INSTANCES = 1_000_000;

  /** No limit for waiting requests. */
  public static final long UNLIMITED = Long.MAX_VALUE;

  /** Instances on their way. */
  private record Starting(double ready, int count) {}

  /** Refuses numbers outside their ranges. */
  public ElasticService {
    Require.between("requests of an instance in a step", perStep, 1, 1_000_000_000_000L);
    Require.between("most instances", most, 1, MOST_INSTANCES);
    Require.between("least instances", least, 0, most);
    Require.atLeast("waiting requests", queue, 0L);
  }

  /** Instances that start at once, at least one, with a queue without end. */
  public static ElasticService of(long perStep) {
    return new ElasticService(perStep, Seconds.ZERO, 1, MOST_INSTANCES, UNLIMITED);
  }

  /** The same with instances that need a time to start. */
  public ElasticService starting(Seconds time) {
    return new ElasticService(perStep, time, least, most, queue);
  }

  /** The same with other bounds for the number of instances. */
  public ElasticService between(int fewest, int greatest) {
    return new ElasticService(perStep, startUp, fewest, greatest, queue);
  }

  /** The same with another queue; 0: what is not served in its step is lost. */
  public ElasticService queueing(long requests) {
    return new ElasticService(perStep, startUp, least, most, requests);
  }

  /** Runs a trace with as few instances as may be at first. */
  public ElasticTimeline run(LoadTrace trace, Autoscaler autoscaler) {
    return run(trace, autoscaler, least);
  }

  /**
   * Runs a trace.
   *
   * @param initial instances that are ready at the beginning, {@code least} to {@code most}
   */
  public ElasticTimeline run(LoadTrace trace, Autoscaler autoscaler, int initial) {
    Require.between("instances at the beginning", initial, least, most);
    Autoscaler.Rule rule = autoscaler.forRun();
    ElasticTimeline timeline = new ElasticTimeline(this, trace);
    Deque<Starting> starting = new ArrayDeque<>();
    double step = trace.step().value();
    int ready = initial;
    int coming = 0;
    long waiting = 0;
    for (int i = 0; i < trace.steps(); i++) {
      while (!starting.isEmpty() && starting.getFirst().ready() <= i * step + step * 1e-9) {
        int count = starting.removeFirst().count();
        ready += count;
        coming -= count;
      }
      long work = waiting + trace.requests(i);
      long served = Math.min(work, ready * perStep);
      waiting = Math.min(queue, work - served);
      timeline.add(served, waiting, ready, coming);
      int wanted = bounded(rule.wanted(timeline.sample(i)));
      int more = wanted - ready - coming;
      if (more > 0) {
        starting.addLast(new Starting((i + 1) * step + startUp.value(), more));
        coming += more;
      } else {
        int cancelled = Math.min(coming, -more);
        cancel(starting, cancelled);
        coming -= cancelled;
        ready -= -more - cancelled;
      }
    }
    return timeline;
  }

  private int bounded(int wanted) {
    return Math.max(least, Math.min(most, wanted));
  }

  /** Those started last go first. */
  private static void cancel(Deque<Starting> starting, int count) {
    int left = count;
    while (left > 0) {
      Starting last = starting.removeLast();
      if (last.count() > left) {
        starting.addLast(new Starting(last.ready(), last.count() - left));
      }
      left -= Math.min(left, last.count());
    }
  }
}
