package virtlab.model.migration;

import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Seconds;

/**
 * One bar of a migration's timeline.
 *
 * @param number 1 for the first
 * @param start seconds since the migration began
 * @param duration how long it was sent
 * @param sent how much was sent
 * @param bandwidth how fast
 * @param running whether the VM ran meanwhile; false only for the stopped part
 */
public record Round(
    int number, Seconds start, Seconds duration, Bytes sent, Bandwidth bandwidth, boolean running) {
  /** When it was over. */
  public Seconds end() {
    return start.plus(duration);
  }

  /** The size in pages of 4096 bytes. */
  public long pages() {
    return Pages.holding(sent);
  }
}
