package virtlab.model.simulation;

import java.util.Arrays;

/**
 * The processors of one host, shared among its VMs by weighted max-min with reservations and
 * limits, in cores and seconds. A VM's eight numbers stand side by side, so that an event of its
 * host reads memory from one place only.
 */
final class HostShares {
  private static final int ROW = 8;
  private static final int WEIGHT = 0;
  private static final int RESERVATION = 1;
  private static final int LIMIT = 2;
  private static final int DEMAND = 3;
  private static final int SHARE = 4;
  private static final int RECEIVED = 5;
  private static final int WANTED = 6;

  /** What is left to do, in seconds of one core; infinite for a VM without an end. */
  private static final int WORK = 7;

  private final double capacity;
  private final WaterLevel water;
  private double[] rows = new double[4 * ROW];
  private int end;
  private double updated;
  private int working;

  HostShares(double capacity, WaterLevel water) {
    this.capacity = capacity;
    this.water = water;
  }

  /** Adds a VM without demand and returns its place on this host. */
  int add(double weight, double reservation, double limit) {
    if (end == rows.length) {
      rows = Arrays.copyOf(rows, 2 * end);
    }
    rows[end + WEIGHT] = weight;
    rows[end + RESERVATION] = reservation;
    rows[end + LIMIT] = limit;
    rows[end + WORK] = Double.POSITIVE_INFINITY;
    end += ROW;
    return end / ROW - 1;
  }

  /** Lets time pass at the present shares. */
  void advance(double now) {
    double span = now - updated;
    updated = now;
    if (span <= 0) {
      return;
    }
    for (int row = 0; row < end; row += ROW) {
      double done = rows[row + SHARE] * span;
      rows[row + RECEIVED] += done;
      rows[row + WANTED] += rows[row + DEMAND] * span;
      rows[row + WORK] -= done;
    }
  }

  void setDemand(int vm, double cores) {
    rows[vm * ROW + DEMAND] = cores;
  }

  void setWork(int vm, double seconds) {
    working += rows[vm * ROW + WORK] == Double.POSITIVE_INFINITY ? 1 : 0;
    rows[vm * ROW + WORK] = seconds;
  }

  /** Ends a VM's work: it wants nothing any more. */
  void finish(int vm) {
    working--;
    rows[vm * ROW + WORK] = Double.POSITIVE_INFINITY;
    rows[vm * ROW + DEMAND] = 0;
  }

  double received(int vm) {
    return rows[vm * ROW + RECEIVED];
  }

  double wanted(int vm) {
    return rows[vm * ROW + WANTED];
  }

  /** The VM whose work ends first at the present shares, of equal ones the first; −1 for none. */
  int nextToFinish() {
    if (working == 0) {
      return -1;
    }
    int next = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int vm = 0; vm * ROW < end; vm++) {
      double left = secondsLeft(vm);
      if (left < least) {
        least = left;
        next = vm;
      }
    }
    return next;
  }

  /** How long a VM's work takes at its present share; infinite if it gets nothing. */
  double secondsLeft(int vm) {
    double work = rows[vm * ROW + WORK];
    double share = rows[vm * ROW + SHARE];
    return work <= 0 ? 0 : share > 0 ? work / share : Double.POSITIVE_INFINITY;
  }

  /** Shares the processors anew. */
  void fill() {
    double all = 0;
    water.clear();
    for (int row = 0; row < end; row += ROW) {
      double demand = rows[row + DEMAND];
      double most = Math.min(demand, rows[row + LIMIT]);
      all += most;
      rows[row + SHARE] = most;
      water.add(rows[row + WEIGHT], Math.min(demand, rows[row + RESERVATION]), most);
    }
    if (all <= capacity) {
      return;
    }
    double level = water.of(capacity);
    for (int row = 0; row < end; row += ROW) {
      double most = rows[row + SHARE];
      double least = Math.min(rows[row + DEMAND], rows[row + RESERVATION]);
      rows[row + SHARE] = Math.max(least, Math.min(most, rows[row + WEIGHT] * level));
    }
  }
}
