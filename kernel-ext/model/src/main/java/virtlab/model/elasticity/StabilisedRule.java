package virtlab.model.elasticity;

import java.util.ArrayDeque;
import java.util.Deque;

/** Scales down to the most that was wanted within a window. */
final class StabilisedRule implements Autoscaler.Rule {
  private record Wish(double time, int instances) {}

  private final Autoscaler.Rule rule;
  private final double window;
  private final Deque<Wish> falling = new ArrayDeque<>();

  StabilisedRule(Autoscaler.Rule rule, double window) {
    this.rule = rule;
    this.window = window;
  }

  @Override
  public int wanted(ScalingSample now) {
    double time = now.time().value();
    int wanted = rule.wanted(now);
    while (!falling.isEmpty() && falling.getFirst().time() < time - window) {
      falling.removeFirst();
    }
    while (!falling.isEmpty() && falling.getLast().instances() <= wanted) {
      falling.removeLast();
    }
    falling.addLast(new Wish(time, wanted));
    return Math.max(wanted, Math.min(now.instances(), falling.getFirst().instances()));
  }
}
