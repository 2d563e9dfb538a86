package virtlab.model.serverless;

import java.util.Arrays;

/** Numbers by their time, the earliest first; at the same time the smaller number. No objects. */
final class TimeHeap {
  private double[] times = new double[16];
  private int[] values = new int[16];
  private int size;

  /** Infinite if it is empty. */
  double firstTime() {
    return size == 0 ? Double.POSITIVE_INFINITY : times[0];
  }

  int firstValue() {
    return values[0];
  }

  int size() {
    return size;
  }

  void add(double time, int value) {
    if (size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    int at = size++;
    while (at > 0 && isLater((at - 1) / 2, time, value)) {
      set(at, times[(at - 1) / 2], values[(at - 1) / 2]);
      at = (at - 1) / 2;
    }
    set(at, time, value);
  }

  void removeFirst() {
    size--;
    double time = times[size];
    int value = values[size];
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && isLater(child, times[child + 1], values[child + 1])) {
        child++;
      }
      if (isLater(child, time, value)) {
        break;
      }
      set(at, times[child], values[child]);
      at = child;
    }
    set(at, time, value);
  }

  private void set(int at, double time, int value) {
    times[at] = time;
    values[at] = value;
  }

  /** Whether the entry at an index comes after this one. */
  private boolean isLater(int at, double time, int value) {
    return times[at] > time || (times[at] == time && values[at] > value);
  }
}
