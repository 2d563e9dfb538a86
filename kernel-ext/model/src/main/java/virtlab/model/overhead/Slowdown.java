package virtlab.model.overhead;

import virtlab.model.number.Digits;

/**
 * How many times longer work takes in a VM; 1 is native speed, below 1 is faster than native.
 *
 * <p>loss = 1 − 1 / slowdown: the share of the performance that is lost.
 *
 * @param factor the time in the VM divided by the native time, more than 0
 */
public record Slowdown(double factor) implements Comparable<Slowdown> {
  /** Native speed. */
  public static final Slowdown NONE = new Slowdown(1);

  /** Refuses 0, negative, infinite and undefined factors. */
  public Slowdown {
    if (!(factor > 0) || Double.isInfinite(factor)) {
      throw new IllegalArgumentException(
          "slowdown: found " + Digits.exact(factor) + ", allowed is a finite number above 0");
    }
  }

  /** The slowdown that belongs to a loss, 0 ≤ loss &lt; 1. */
  public static Slowdown ofLoss(double loss) {
    if (!(loss >= 0 && loss < 1)) {
      throw new IllegalArgumentException(
          "loss: found " + Digits.exact(loss) + ", allowed is 0 or more and less than 1");
    }
    return new Slowdown(1 / (1 - loss));
  }

  /** The share of the performance that is lost, below 1; negative if the VM is faster. */
  public double loss() {
    return 1 - 1 / factor;
  }

  @Override
  public int compareTo(Slowdown other) {
    return Double.compare(factor, other.factor);
  }

  /** For example "slowdown 1.05, loss 4.76 %". */
  @Override
  public String toString() {
    return "slowdown " + Digits.of(factor, 4) + ", loss " + Digits.of(100 * loss(), 2) + " %";
  }
}
