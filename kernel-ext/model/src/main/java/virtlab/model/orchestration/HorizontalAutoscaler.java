package virtlab.model.orchestration;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * More replicas when each has much to do, fewer when each has little: desired = ceil(current ·
 * metric / target). Rules: exercise E12. Source: Kubernetes, Horizontal Pod Autoscaling, Algorithm
 * details; its limit of the speed of scaling up is left out.
 *
 * @param target what the metric shall be, 1 to 10^9, for example 75 for 75 % of the CPU request
 * @param least the fewest replicas, 1 or more
 * @param most the most replicas, at least the fewest
 * @param tolerancePercent a metric that differs from the target by at most this changes nothing, 0
 *     to 100
 * @param window it scales down only to the largest desired number of this time
 * @param period how often it looks, above 0 s
 */
public record HorizontalAutoscaler(
    long target, int least, int most, int tolerancePercent, Seconds window, Seconds period) {
  private static final long MOST_METRIC = 1_000_000_000L;

  /** Refuses values outside their ranges. */
  public HorizontalAutoscaler {
    Require.between("target", target, 1, MOST_METRIC);
    Require.between("fewest replicas", least, 1, Deployment.MOST);
    Require.between("most replicas", most, least, Deployment.MOST);
    Require.between("tolerance in percent", tolerancePercent, 0, 100);
    if (period.value() <= 0) {
      throw new IllegalArgumentException("period: found 0 s, allowed is more than 0 s");
    }
  }

  /** 10 % tolerance, a window of 300 s, a look every 15 s, as Kubernetes does. */
  public static HorizontalAutoscaler of(long target, int least, int most) {
    return new HorizontalAutoscaler(target, least, most, 10, Seconds.of(300), Seconds.of(15));
  }

  /** The same with another window. */
  public HorizontalAutoscaler withWindow(Seconds other) {
    return new HorizontalAutoscaler(target, least, most, tolerancePercent, other, period);
  }

  /**
   * The desired number, the window left aside: 50 replicas at 90 for a target of 75 give 60.
   *
   * @param current how many there are, 0 or more
   * @param metric what each of them has to do on average, 0 to 10^9
   */
  public int desired(int current, long metric) {
    Require.between("replicas", current, 0, Deployment.MOST);
    Require.between("metric", metric, 0, MOST_METRIC);
    long wanted = isNear(metric) ? current : (current * metric + target - 1) / target;
    return (int) Math.min(most, Math.max(least, wanted));
  }

  /** Whether a metric is so near to the target that nothing changes. */
  boolean isNear(long metric) {
    return Math.abs(metric - target) * 100 <= target * tolerancePercent;
  }

  /**
   * Looks once per period, from second 0 on.
   *
   * @param start how many there are at first
   * @param metrics what it sees at each look
   */
  public List<ScalingDecision> run(int start, List<Long> metrics) {
    List<ScalingDecision> decisions = new ArrayList<>();
    Recommendations past = new Recommendations(window);
    int current = start;
    for (int i = 0; i < metrics.size(); i++) {
      Seconds now = Seconds.of(i * period.value());
      int wanted = desired(current, metrics.get(i));
      int next = past.stabilised(now, current, wanted);
      decisions.add(new ScalingDecision(now, metrics.get(i), current, wanted, next));
      current = next;
    }
    return List.copyOf(decisions);
  }
}
