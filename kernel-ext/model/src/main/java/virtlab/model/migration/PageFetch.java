package virtlab.model.migration;

import virtlab.model.number.Digits;
import virtlab.model.number.RecordText;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Seconds;

/**
 * How a VM that runs at its new place gets at memory that is still at the old one.
 *
 * @param state CPU and pinned state, sent while the VM stands still
 * @param workingSet what it touches soon
 * @param faultShare the share of the working set's pages that are touched before they were pushed,
 *     0 to 1; Hines et al. report up to 0.21
 * @param roundTrip the wait for one page's request, without the page itself
 */
public record PageFetch(Bytes state, Bytes workingSet, double faultShare, Seconds roundTrip) {
  /** Refuses a share outside 0 to 1, and more than 2^50 bytes. */
  public PageFetch {
    Pages.requireSize("state", state);
    Pages.requireSize("working set", workingSet);
    if (!(faultShare >= 0 && faultShare <= 1)) {
      throw new IllegalArgumentException(
          "share of faults: found " + Digits.exact(faultShare) + ", allowed are 0 to 1");
    }
  }

  /** How many of these pages are fetched on demand, rounded up. */
  long faults(long pages) {
    return (long) Math.ceil(faultShare * pages);
  }

  @Override
  public String toString() {
    return RecordText.of(
        "PageFetch[state, workingSet, faultShare, roundTrip]",
        state,
        workingSet,
        faultShare,
        roundTrip);
  }
}
