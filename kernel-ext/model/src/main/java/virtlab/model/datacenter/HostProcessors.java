package virtlab.model.datacenter;

import java.util.Arrays;

/**
 * The processors of every host, each shared among its VMs by weighted max-min: a VM gets what it
 * wants or its weight's share of what is left. Each method looks at one host only.
 *
 * <p>Those that want less than the water level are served and taken out until none does. Source:
 * Bertsekas and Gallager, Data Networks, 2nd ed. 1992, section 6.5.2.
 */
final class HostProcessors {
  private static final int FIRST_ROOM = 8;

  private final VmTable vm;
  private final double[] capacity;
  private final double[] updated;
  private final double[] used;
  private final double[] wanted;
  private final int[][] rows;
  private final int[] count;
  private final int[] next;

  /** Per host the computing time given in each interval, and the interval it stands in. */
  private final double[][] busy;

  private final int[] interval;
  private final double end;
  private long sharings;

  HostProcessors(VmTable vm, double[] capacity, double end, int intervals) {
    this.vm = vm;
    this.capacity = capacity;
    this.end = end;
    updated = new double[capacity.length];
    used = new double[capacity.length];
    wanted = new double[capacity.length];
    rows = new int[capacity.length][FIRST_ROOM];
    count = new int[capacity.length];
    next = new int[capacity.length];
    busy = new double[capacity.length][intervals];
    interval = new int[capacity.length];
  }

  void add(int host, int row) {
    if (count[host] == rows[host].length) {
      rows[host] = Arrays.copyOf(rows[host], 2 * count[host]);
    }
    rows[host][count[host]] = row;
    vm.host[row] = host;
    vm.place[row] = count[host]++;
  }

  void remove(int host, int row) {
    int last = rows[host][--count[host]];
    rows[host][vm.place[row]] = last;
    vm.place[last] = vm.place[row];
    vm.host[row] = VmTable.NONE;
    vm.share[row] = 0;
  }

  /** The VMs on a host, in no particular order. */
  int[] on(int host) {
    return Arrays.copyOf(rows[host], count[host]);
  }

  /** Lets time pass on a host at the present shares. */
  void advance(int host, double now) {
    double span = now - updated[host];
    if (span <= 0) {
      return;
    }
    for (int i = 0; i < count[host]; i++) {
      int row = rows[host][i];
      double done = vm.share[row] * span;
      vm.received[row] += done;
      vm.wanted[row] += vm.want[row] * span;
      vm.work[row] -= done;
    }
    note(host, now);
    updated[host] = now;
  }

  /** Spreads what was given over the intervals that it fell into. */
  private void note(int host, double now) {
    double from = updated[host];
    double[] given = busy[host];
    int last = given.length - 1;
    while (interval[host] < last) {
      double border = end * (interval[host] + 1) / given.length;
      if (border > now) {
        break;
      }
      double part = Math.max(0, border - from);
      given[interval[host]] += used[host] * part;
      from = Math.max(from, border);
      interval[host]++;
    }
    double rest = now - from;
    given[interval[host]] += used[host] * rest;
  }

  /** Shares a host's processors anew among its VMs as they are now. */
  void share(int host) {
    sharings++;
    double all = 0;
    double wants = 0;
    for (int i = 0; i < count[host]; i++) {
      int row = rows[host][i];
      double most = vm.runs(row) ? vm.want[row] : 0;
      vm.share[row] = most;
      all += most;
      wants += vm.want[row];
    }
    wanted[host] = wants;
    if (all > capacity[host]) {
      all = level(host);
    }
    used[host] = all;
    next[host] = first(host);
  }

  /** Cuts the shares down to the water level; returns their sum. */
  private double level(int host) {
    double left = capacity[host];
    double weights = 0;
    int[] thirsty = on(host);
    int size = thirsty.length;
    for (int row : thirsty) {
      weights += vm.weight[row];
    }
    boolean served = true;
    while (served) {
      double level = left / weights;
      int kept = 0;
      for (int i = 0; i < size; i++) {
        int row = thirsty[i];
        if (vm.share[row] <= vm.weight[row] * level) {
          left -= vm.share[row];
          weights -= vm.weight[row];
        } else {
          thirsty[kept++] = row;
        }
      }
      served = kept < size && kept > 0;
      size = kept;
    }
    double level = Math.max(0, left) / weights;
    for (int i = 0; i < size; i++) {
      vm.share[thirsty[i]] = vm.weight[thirsty[i]] * level;
    }
    double sum = 0;
    for (int i = 0; i < count[host]; i++) {
      sum += vm.share[rows[host][i]];
    }
    return sum;
  }

  /** The VM whose work ends first, of equal ones the one that came first; none if none ends. */
  private int first(int host) {
    int first = VmTable.NONE;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < count[host]; i++) {
      int row = rows[host][i];
      double left = secondsLeft(row);
      boolean before = left < least;
      before |= left == least && first >= 0 && vm.number[row] < vm.number[first];
      if (before) {
        least = left;
        first = row;
      }
    }
    return first;
  }

  /** How long a VM's work takes at its present share; infinite if it gets nothing. */
  double secondsLeft(int row) {
    if (!vm.runs(row)) {
      return Double.POSITIVE_INFINITY;
    }
    if (vm.work[row] <= 0) {
      return 0;
    }
    return vm.share[row] > 0 ? vm.work[row] / vm.share[row] : Double.POSITIVE_INFINITY;
  }

  /** The VM on this host whose work ends first, as of the last sharing; −1 if none. */
  int next(int host) {
    return next[host];
  }

  /** What the VMs of a host want, divided by what it has; infinite if it has nothing. */
  double load(int host) {
    return capacity[host] == 0 ? Double.POSITIVE_INFINITY : wanted[host] / capacity[host];
  }

  /** The load if it also had a VM that wants so much. */
  double loadWith(int host, double cores) {
    return load(host) + cores / capacity[host];
  }

  long sharings() {
    return sharings;
  }

  double[] busy(int host) {
    return busy[host];
  }
}
