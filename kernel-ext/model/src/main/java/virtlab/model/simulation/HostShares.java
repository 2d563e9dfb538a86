package virtlab.model.simulation;

import java.util.Arrays;

/**
 * The processors of one host, shared among its VMs by weighted max-min with reservations and
 * limits, in cores and seconds; all in plain arrays, for many sharings a second.
 *
 * <p>The water level is found by fixing those that lie outside their bounds until none does.
 * Source: Bitran and Hax, Disaggregation and Resource Allocation Using Convex Knapsack Problems
 * with Bounded Variables, Management Science 27 (1981). {@link virtlab.model.sharing.MaxMin} is
 * exact, this is so to about 1e-12.
 */
final class HostShares {
  private static final int FIRST_ROOM = 4;

  private final double capacity;
  private int size;
  private double updated;
  private int working;

  private double[] weight = new double[FIRST_ROOM];
  private double[] reservation = new double[FIRST_ROOM];
  private double[] limit = new double[FIRST_ROOM];
  private double[] demand = new double[FIRST_ROOM];
  private double[] share = new double[FIRST_ROOM];
  private double[] received = new double[FIRST_ROOM];
  private double[] wanted = new double[FIRST_ROOM];

  /** What is left to do, in seconds of one core; infinite for a VM without an end. */
  private double[] work = new double[FIRST_ROOM];

  private boolean[] fixed = new boolean[FIRST_ROOM];

  HostShares(double capacity) {
    this.capacity = capacity;
  }

  int add(double weightOfIt, double reserved, double most) {
    if (size == weight.length) {
      grow(2 * size);
    }
    weight[size] = weightOfIt;
    reservation[size] = reserved;
    limit[size] = most;
    work[size] = Double.POSITIVE_INFINITY;
    return size++;
  }

  private void grow(int room) {
    weight = Arrays.copyOf(weight, room);
    reservation = Arrays.copyOf(reservation, room);
    limit = Arrays.copyOf(limit, room);
    demand = Arrays.copyOf(demand, room);
    share = Arrays.copyOf(share, room);
    received = Arrays.copyOf(received, room);
    wanted = Arrays.copyOf(wanted, room);
    work = Arrays.copyOf(work, room);
    fixed = Arrays.copyOf(fixed, room);
  }

  /** Lets time pass at the present shares. */
  void advance(double now) {
    double span = now - updated;
    updated = now;
    if (span <= 0) {
      return;
    }
    for (int i = 0; i < size; i++) {
      double done = share[i] * span;
      received[i] += done;
      wanted[i] += demand[i] * span;
      work[i] -= done;
    }
  }

  void setDemand(int vm, double cores) {
    demand[vm] = cores;
  }

  void setWork(int vm, double seconds) {
    working += work[vm] == Double.POSITIVE_INFINITY ? 1 : 0;
    work[vm] = seconds;
  }

  /** Ends a VM's work: it wants nothing any more. */
  void finish(int vm) {
    working--;
    work[vm] = Double.POSITIVE_INFINITY;
    demand[vm] = 0;
  }

  double share(int vm) {
    return share[vm];
  }

  double received(int vm) {
    return received[vm];
  }

  double wanted(int vm) {
    return wanted[vm];
  }

  /** The VM whose work ends first at the present shares, of equal ones the first; −1 for none. */
  int nextToFinish() {
    if (working == 0) {
      return -1;
    }
    int next = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      double left = secondsLeft(i);
      if (left < least) {
        least = left;
        next = i;
      }
    }
    return next;
  }

  /** How long a VM's work takes at its present share; infinite if it gets nothing. */
  double secondsLeft(int vm) {
    return work[vm] <= 0 ? 0 : share[vm] > 0 ? work[vm] / share[vm] : Double.POSITIVE_INFINITY;
  }

  /** Shares the processors anew. */
  void fill() {
    double all = 0;
    double weights = 0;
    for (int i = 0; i < size; i++) {
      share[i] = most(i);
      all += share[i];
      weights += weight[i];
      fixed[i] = false;
    }
    if (all <= capacity) {
      return;
    }
    double left = capacity;
    for (int free = size; free > 0; ) {
      double level = Math.max(0, left) / weights;
      double excess = excess(level);
      weights = 0;
      int before = free;
      for (int i = 0; i < size; i++) {
        if (!fixed[i]) {
          double bound = bound(i, level, excess);
          if (bound >= 0) {
            fixed[i] = true;
            share[i] = bound;
            left -= bound;
            free--;
          } else {
            share[i] = weight[i] * level;
            weights += weight[i];
          }
        }
      }
      if (free == before) {
        return;
      }
    }
  }

  /** By how much those at their most fall below the level, less what reservations lie above it. */
  private double excess(double level) {
    double excess = 0;
    for (int i = 0; i < size; i++) {
      if (!fixed[i]) {
        double raw = weight[i] * level;
        excess += raw - Math.max(Math.min(raw, most(i)), Math.min(reservation[i], demand[i]));
      }
    }
    return excess;
  }

  /** The bound that holds a VM at this level or any that can still follow; −1 for none. */
  private double bound(int vm, double level, double excess) {
    double raw = weight[vm] * level;
    double most = most(vm);
    double least = Math.min(reservation[vm], demand[vm]);
    if (excess >= 0 && raw > most) {
      return most;
    }
    return excess <= 0 && raw < least ? least : -1;
  }

  private double most(int vm) {
    return Math.min(demand[vm], limit[vm]);
  }
}
