package virtlab.model.orchestration;

import java.util.PriorityQueue;

/** What is to happen when: by time, then in the order of being entered. */
final class Agenda {
  private record Entry(double at, long order, Runnable action) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byTime = Double.compare(at, other.at);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  private final PriorityQueue<Entry> entries = new PriorityQueue<>();
  private long entered;
  private double now;

  double now() {
    return now;
  }

  void at(double time, Runnable action) {
    entries.add(new Entry(time, entered++, action));
  }

  void after(double delay, Runnable action) {
    at(now + delay, action);
  }

  /** Does everything of the next moment; false if nothing is left up to an end. */
  boolean doNext(double end) {
    Entry first = entries.peek();
    if (first == null || first.at() > end) {
      return false;
    }
    now = first.at();
    while (first != null && first.at() == now) {
      entries.remove();
      first.action().run();
      first = entries.peek();
    }
    return true;
  }
}
