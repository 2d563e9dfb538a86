package virtlab.model.memory;

import virtlab.model.unit.Bytes;
import virtlab.model.unit.Require;

/**
 * How short of memory a host is, by the share of its memory that is free, and what it then does. A
 * state begins when less than its threshold is free, and ends when the threshold of the state above
 * is free again, so that a host does not waver between two. Source: Waldspurger, Memory Resource
 * Management in VMware ESX Server, OSDI 2002, section 6.3.
 */
public enum MemoryState {
  /** Threshold 6 %: nothing is taken back. */
  HIGH(6),

  /** Threshold 4 %: the balloon takes back; pages are swapped only where it cannot. */
  SOFT(4),

  /** Threshold 2 %: the host swaps guests' pages to disk. */
  HARD(2),

  /** Threshold 1 %: the host swaps and stops guests that are above their targets. */
  LOW(1);

  private final int percent;

  MemoryState(int percent) {
    this.percent = percent;
  }

  /** The state's threshold in percent of the host's memory. */
  public int percent() {
    return percent;
  }

  /**
   * The state of a host that had enough memory until now.
   *
   * @param free at most {@code total}
   * @param total more than nothing, at most 2^63 / 100
   */
  public static MemoryState of(Bytes free, Bytes total) {
    return HIGH.next(free, total);
  }

  /**
   * The state after this one, when so much is free.
   *
   * @param free at most {@code total}
   * @param total more than nothing, at most 2^63 / 100
   */
  public MemoryState next(Bytes free, Bytes total) {
    Require.between("total memory in bytes", total.count(), 1, Long.MAX_VALUE / 100);
    Require.between("free memory in bytes", free.count(), 0, total.count());
    MemoryState[] states = values();
    int place = ordinal();
    while (place > 0 && states[place - 1].isFree(free, total)) {
      place--;
    }
    while (place + 1 < states.length && !states[place + 1].isFree(free, total)) {
      place++;
    }
    return states[place];
  }

  private boolean isFree(Bytes free, Bytes total) {
    return free.count() * 100 >= total.count() * percent;
  }
}
