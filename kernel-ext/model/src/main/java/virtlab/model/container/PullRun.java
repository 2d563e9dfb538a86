package virtlab.model.container;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.unit.Seconds;

/** The missing layers on their way, from event to event. */
final class PullRun {
  private final PullRule rule;
  private final List<Layer> layers;
  private final double[] asked;
  private final double[] begun;
  private final double[] finished;
  private final double[] bitsLeft;
  private final List<Integer> active = new ArrayList<>();
  private int next;
  private double now;

  PullRun(PullRule rule, List<Layer> layers) {
    this.rule = rule;
    this.layers = layers;
    asked = new double[layers.size()];
    begun = new double[layers.size()];
    finished = new double[layers.size()];
    bitsLeft = new double[layers.size()];
    now = rule.latency().value();
    ask();
    while (!active.isEmpty()) {
      step();
    }
  }

  ImagePull result(List<Image> images, LayerCache cache) {
    List<LayerPull> pulls = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      pulls.add(
          new LayerPull(
              layers.get(i), Seconds.of(asked[i]), Seconds.of(begun[i]), Seconds.of(finished[i])));
    }
    return new ImagePull(images, rule.latency(), pulls, cache.with(layers));
  }

  private void ask() {
    while (active.size() < rule.parallel() && next < layers.size()) {
      asked[next] = now;
      begun[next] = now + rule.latency().value();
      bitsLeft[next] = 8.0 * layers.get(next).packed().count();
      active.add(next++);
    }
  }

  /** From one first or last byte to the next. */
  private void step() {
    long flowing = active.stream().filter(i -> begun[i] <= now).count();
    double share = (double) rule.bandwidth().bitsPerSecond() / Math.max(1, flowing);
    double then = Double.POSITIVE_INFINITY;
    for (int i : active) {
      then = Math.min(then, begun[i] <= now ? now + bitsLeft[i] / share : begun[i]);
    }
    List<Integer> left = new ArrayList<>();
    for (int i : active) {
      boolean flows = begun[i] <= now;
      if (flows && now + bitsLeft[i] / share <= then) {
        finished[i] = then;
      } else {
        bitsLeft[i] -= flows ? (then - now) * share : 0;
        left.add(i);
      }
    }
    now = then;
    active.clear();
    active.addAll(left);
    ask();
  }
}
