package virtlab.model.simulation;

import java.util.Arrays;

/**
 * Finds the water level of weighted max-min with reservations and limits: the θ at which the sum of
 * max(least, min(most, weight · θ)) is the capacity. One for all hosts of a simulation.
 *
 * <p>Those outside their bounds are fixed until none is. Source: Bitran and Hax, Disaggregation and
 * Resource Allocation Using Convex Knapsack Problems with Bounded Variables, Management Science 27
 * (1981). {@link virtlab.model.sharing.MaxMin} is exact, this is so to about 1e-12.
 */
final class WaterLevel {
  private double[] weight = new double[16];
  private double[] least = new double[16];
  private double[] most = new double[16];
  private int size;

  void clear() {
    size = 0;
  }

  void add(double itsWeight, double itsLeast, double itsMost) {
    if (size == weight.length) {
      weight = Arrays.copyOf(weight, 2 * size);
      least = Arrays.copyOf(least, 2 * size);
      most = Arrays.copyOf(most, 2 * size);
    }
    weight[size] = itsWeight;
    least[size] = itsLeast;
    most[size] = itsMost;
    size++;
  }

  /**
   * The level for what was added, if together it wants more than the capacity; empties the list.
   */
  double of(double capacity) {
    double left = capacity;
    double level = 0;
    while (size > 0) {
      double weights = 0;
      for (int i = 0; i < size; i++) {
        weights += weight[i];
      }
      level = Math.max(0, left) / weights;
      double fixed = fix(level, excess(level));
      if (fixed < 0) {
        size = 0;
      }
      left -= fixed;
    }
    return level;
  }

  /** By how much those at their most fall below the level, less what the least lies above it. */
  private double excess(double level) {
    double excess = 0;
    for (int i = 0; i < size; i++) {
      double raw = weight[i] * level;
      double beyond = raw - Math.max(least[i], Math.min(most[i], raw));
      excess += beyond;
    }
    return excess;
  }

  /**
   * Removes those that a bound holds at this level and at any that can still follow.
   *
   * @return the sum of their bounds; −1 if there are none
   */
  private double fix(double level, double excess) {
    double sum = 0;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      double raw = weight[i] * level;
      if (excess >= 0 && raw > most[i]) {
        sum += most[i];
      } else if (excess <= 0 && raw < least[i]) {
        sum += least[i];
      } else {
        weight[kept] = weight[i];
        least[kept] = least[i];
        most[kept] = most[i];
        kept++;
      }
    }
    boolean none = kept == size;
    size = kept;
    return none ? -1 : sum;
  }
}
