package virtlab.model.migration;

import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Seconds;

/** How much memory a running VM changes while a round is sent. */
public sealed interface Dirtying permits Basic, Recorded, Saturating {
  /**
   * The pages of 4096 bytes that differ after a round, each counted once.
   *
   * @param round the number of the round just sent, 1 for the first
   * @param sentPages the pages sent in that round
   * @param bandwidth how fast they left, above 0
   */
  long pages(int round, long sentPages, Bandwidth bandwidth);

  /**
   * The same of a VM whose processors run only (100 − percent) % of the time.
   *
   * @param percent 0 to 99
   */
  Dirtying throttled(int percent);

  /** A VM that writes nothing. */
  static Dirtying none() {
    return basic(Bandwidth.ZERO, Bytes.ZERO);
  }

  /** min(r · V, W): a steady rate up to a writable working set W. */
  static Dirtying basic(Bandwidth rate, Bytes workingSet) {
    return new Basic(rate, workingSet);
  }

  /** W · (1 − e^(−t / τ)): fast at first, then ever fewer new pages. */
  static Dirtying saturating(Bytes workingSet, Seconds tau) {
    return new Saturating(workingSet, tau);
  }

  /** What a measurement found after each round; for replaying a paper. */
  static Dirtying recorded(Bytes... afterRound) {
    return new Recorded(java.util.List.of(afterRound));
  }
}
