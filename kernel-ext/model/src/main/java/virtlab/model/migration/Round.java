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
 * @param memory how much memory was moved, whole pages
 * @param sent how much went over the wire: less than the memory if it was compressed
 * @param bandwidth how fast the memory left
 * @param running whether the VM ran meanwhile; false only for the stopped part
 * @param throttle by how many percent auto-converge slowed the VM down meanwhile, 0 to 99
 */
public record Round(
    int number,
    Seconds start,
    Seconds duration,
    Bytes memory,
    Bytes sent,
    Bandwidth bandwidth,
    boolean running,
    int throttle) {
  /** When it was over. */
  public Seconds end() {
    return start.plus(duration);
  }

  /** The same with the VM slowed down. */
  Round throttled(int percent) {
    return new Round(number, start, duration, memory, sent, bandwidth, running, percent);
  }

  /** The memory in pages of 4096 bytes. */
  public long pages() {
    return Pages.holding(memory);
  }
}
