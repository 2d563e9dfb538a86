package virtlab.model.serverless;

import java.util.Arrays;

/**
 * The instances of one function, in primitive arrays. Free ones stand on a stack, the most recently
 * used on top; running calls stand in a heap by their end.
 */
final class Pool {
  private final Instances rule;
  private final KeepAlive.IdleRule idle;
  private final TimeHeap running = new TimeHeap();
  private int[] active = new int[16];
  private double[] ready = new double[16];
  private double[] idleSince = new double[16];
  private double[] idleUntil = new double[16];
  private boolean[] stacked = new boolean[16];
  private int[] stack = new int[16];
  private int top;
  private int[] unused = new int[16];
  private int unusedTop;
  private int made;
  private int alive;
  private int peak;
  private double idleSeconds;

  Pool(Instances rule, KeepAlive.IdleRule idle) {
    this.rule = rule;
    this.idle = idle;
    for (int i = 0; i < rule.provisioned(); i++) {
      int instance = create();
      idleUntil[instance] = Double.POSITIVE_INFINITY;
      push(instance);
    }
  }

  /** Ends every call up to a moment, that one included. */
  void endUntil(double now) {
    while (running.firstTime() <= now) {
      double end = running.firstTime();
      int instance = running.firstValue();
      running.removeFirst();
      active[instance]--;
      if (active[instance] == 0) {
        idleSince[instance] = end;
        idleUntil[instance] =
            instance < rule.provisioned() ? Double.POSITIVE_INFINITY : end + idle.seconds();
      }
      if (!stacked[instance]) {
        push(instance);
      }
    }
  }

  /**
   * A free instance for a call that comes now; −1 if only a new one could serve it. An instance
   * that is idle for exactly its time is still warm.
   */
  int takeWarm(double now) {
    while (top > 0) {
      int instance = stack[top - 1];
      if (active[instance] > 0) {
        return use(instance);
      }
      if (idleUntil[instance] >= now) {
        double stood = now - idleSince[instance];
        idleSeconds += stood;
        return use(instance);
      }
      top--;
      retire(instance);
    }
    return -1;
  }

  /** A new instance; −1 if there are as many as allowed. */
  int takeCold() {
    if (alive >= rule.most()) {
      return -1;
    }
    int instance = create();
    if (rule.concurrency() > 1) {
      push(instance);
      return use(instance);
    }
    active[instance] = 1;
    return instance;
  }

  /** A call on an instance ends at a moment. */
  void run(int instance, double end) {
    running.add(end, instance);
  }

  /** When a new instance works. */
  void readyAt(int instance, double time) {
    ready[instance] = time;
  }

  /** When an instance works, perhaps in the past. */
  double ready(int instance) {
    return ready[instance];
  }

  /** How long instances stood idle up to the end of the time looked at. */
  double idleSeconds(double horizon) {
    double sum = idleSeconds;
    for (int i = 0; i < top; i++) {
      int instance = stack[i];
      if (active[instance] == 0) {
        sum += Math.max(0, Math.min(horizon, idleUntil[instance]) - idleSince[instance]);
      }
    }
    return sum;
  }

  /** The most instances at a time, idle ones included. */
  int peak() {
    return peak;
  }

  private int use(int instance) {
    active[instance]++;
    if (active[instance] == rule.concurrency()) {
      top--;
      stacked[instance] = false;
    }
    return instance;
  }

  private void push(int instance) {
    stack[top++] = instance;
    stacked[instance] = true;
  }

  private void retire(int instance) {
    stacked[instance] = false;
    double stood = idleUntil[instance] - idleSince[instance];
    idleSeconds += stood;
    unused[unusedTop++] = instance;
    alive--;
  }

  private int create() {
    alive++;
    peak = Math.max(peak, alive);
    if (unusedTop > 0) {
      return unused[--unusedTop];
    }
    if (made == active.length) {
      grow(2 * made);
    }
    return made++;
  }

  private void grow(int size) {
    active = Arrays.copyOf(active, size);
    ready = Arrays.copyOf(ready, size);
    idleSince = Arrays.copyOf(idleSince, size);
    idleUntil = Arrays.copyOf(idleUntil, size);
    stacked = Arrays.copyOf(stacked, size);
    stack = Arrays.copyOf(stack, size);
    unused = Arrays.copyOf(unused, size);
  }
}
