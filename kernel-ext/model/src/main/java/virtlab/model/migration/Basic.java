package virtlab.model.migration;

import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;

/**
 * The basic model: while V pages are sent at bandwidth B, min(W, floor(d · V / B)) pages are
 * dirtied. Source: Clark et al., NSDI 2005 (writable working set); Liu et al., HPDC 2011; rounding
 * of exercise E08.
 *
 * @param rate d, the rate at which different pages are dirtied
 * @param workingSet W, the most that can be dirty at once
 */
public record Basic(Bandwidth rate, Bytes workingSet) implements Dirtying {
  @Override
  public long pages(int round, long sentPages, Bandwidth bandwidth) {
    Pages.requireRound(round, sentPages, bandwidth);
    long dirtied = Pages.scaled(sentPages, rate.bitsPerSecond(), bandwidth.bitsPerSecond());
    return Math.min(Pages.holding(workingSet), dirtied);
  }

  @Override
  public Dirtying throttled(int percent) {
    long slower = Pages.scaled(rate.bitsPerSecond(), 100 - Pages.requireThrottle(percent), 100);
    return new Basic(Bandwidth.bits(slower), workingSet);
  }
}
