package virtlab.model.overhead;

import virtlab.model.number.Digits;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * What switching between many VMs costs: after each slice q the switch takes c, so c / (q + c) of
 * the time is lost.
 *
 * <p>Source of the numbers to compare with: Barham et al., SOSP 2003, section 4.5 (128 domains: 7.5
 * % lost with slices of 5 ms, nearly nothing with 50 ms).
 *
 * @param slice for how long a VM runs at a time, more than 0
 * @param switchCost the time of one switch
 */
public record SliceLoss(Seconds slice, Seconds switchCost) {
  /** Refuses a slice of length 0. */
  public SliceLoss {
    if (slice.value() <= 0) {
      throw new IllegalArgumentException("slice: found 0 s, allowed is more than 0 s");
    }
  }

  /** The switch cost that explains a measured loss, 0 ≤ loss &lt; 1: c = q · loss / (1 − loss). */
  public static SliceLoss explaining(double loss, Seconds slice) {
    Require.atLeast("loss", Slowdown.ofLoss(loss).loss(), 0.0);
    return new SliceLoss(slice, Seconds.of(slice.value() * loss / (1 - loss)));
  }

  /** The same switch cost with another slice. */
  public SliceLoss withSlice(Seconds other) {
    return new SliceLoss(other, switchCost);
  }

  /** The share of the time that is lost, 0 to 1. */
  public double loss() {
    return switchCost.value() / (slice.value() + switchCost.value());
  }

  /** For example "slice 5 ms, switch 405.405 µs: 7.5 % lost". */
  @Override
  public String toString() {
    return "slice "
        + slice
        + ", switch "
        + switchCost
        + ": "
        + Digits.of(100 * loss(), 2)
        + " % lost";
  }
}
