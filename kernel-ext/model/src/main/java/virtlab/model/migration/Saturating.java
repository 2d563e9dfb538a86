package virtlab.model.migration;

import virtlab.model.number.Exponential;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Seconds;

/**
 * The saturating model: in a round of t seconds floor(W · (1 − e^(−t / τ))) pages are dirtied.
 *
 * <p>It explains why the measured dirty rate falls with the length of the window (Clark et al.,
 * NSDI 2005, figures 2 to 6): hot pages are dirtied again and again but sent once.
 *
 * @param workingSet W
 * @param tau the time after which 63 % of W are dirty, above 0
 */
public record Saturating(Bytes workingSet, Seconds tau) implements Dirtying {
  /** Refuses a time of 0. */
  public Saturating {
    if (tau.value() <= 0) {
      throw new IllegalArgumentException("tau: found 0 s, allowed is more than 0 s");
    }
  }

  @Override
  public long pages(int round, long sentPages, Bandwidth bandwidth) {
    Pages.requireRound(round, sentPages, bandwidth);
    double time = Pages.bytes(sentPages).at(bandwidth).value();
    double part = 1 - Exponential.of(-time / tau.value());
    return (long) Math.floor(Pages.holding(workingSet) * part);
  }

  @Override
  public Dirtying throttled(int percent) {
    int left = 100 - Pages.requireThrottle(percent);
    return new Saturating(workingSet, Seconds.of(tau.value() * 100 / left));
  }
}
