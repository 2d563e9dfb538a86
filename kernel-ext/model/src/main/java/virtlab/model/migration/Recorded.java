package virtlab.model.migration;

import java.util.List;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;

/**
 * What was measured after each round; nothing after the last one recorded. A migration that uses it
 * is a replay (calibrated), not a prediction.
 *
 * @param afterRound what was dirty after the first round, the second, …
 */
public record Recorded(List<Bytes> afterRound) implements Dirtying {
  /** Copies the list. */
  public Recorded {
    afterRound = List.copyOf(afterRound);
  }

  @Override
  public long pages(int round, long sentPages, Bandwidth bandwidth) {
    Pages.requireRound(round, sentPages, bandwidth);
    return round <= afterRound.size() ? Pages.holding(afterRound.get(round - 1)) : 0;
  }

  /** The record itself: what was measured does not change. */
  @Override
  public Dirtying throttled(int percent) {
    Pages.requireThrottle(percent);
    return this;
  }
}
