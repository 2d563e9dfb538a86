package virtlab.model.orchestration;

import java.util.ArrayDeque;
import virtlab.model.unit.Seconds;

/** What an autoscaler wanted within its window. */
final class Recommendations {
  private record Entry(double at, int replicas) {}

  private final Seconds window;
  private final ArrayDeque<Entry> entries = new ArrayDeque<>();

  Recommendations(Seconds window) {
    this.window = window;
  }

  /** Up at once; down only to the most that was wanted within the window, this time included. */
  int stabilised(Seconds now, int current, int wanted) {
    while (!entries.isEmpty() && entries.getFirst().at() < now.value() - window.value()) {
      entries.removeFirst();
    }
    while (!entries.isEmpty() && entries.getLast().replicas() <= wanted) {
      entries.removeLast();
    }
    entries.addLast(new Entry(now.value(), wanted));
    int most = entries.getFirst().replicas();
    return wanted >= current ? wanted : Math.min(current, most);
  }
}
