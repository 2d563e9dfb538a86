package virtlab.model.overhead;

import virtlab.model.unit.Require;

/**
 * What one event costs more in a VM than without one.
 *
 * @param event its name: system call, page-table write
 * @param extraCycles cycles in the VM − cycles on the bare machine; may be negative
 * @param source where the number stands, or that the reader chose it
 */
public record EventCost(String event, long extraCycles, String source) {
  private static final long MOST = 1_000_000_000_000L;

  /** Refuses a nameless event and a cost beyond a million million cycles. */
  public EventCost {
    Require.name("event", event);
    Require.between("event " + event + ": extra cycles", extraCycles, -MOST, MOST);
  }

  /** A cost that the reader chose. */
  public static EventCost of(String event, long extraCycles) {
    return new EventCost(event, extraCycles, "chosen");
  }

  /** The cost from both measurements, each 0 to 10^12 cycles: virtual − native. */
  public static EventCost measured(String event, long nativeCycles, long virtualCycles) {
    Require.between("event " + event + ": native cycles", nativeCycles, 0, MOST);
    Require.between("event " + event + ": virtual cycles", virtualCycles, 0, MOST);
    return of(event, virtualCycles - nativeCycles);
  }

  /** This event at so many per second of the run without a VM. */
  public EventLoad times(double perSecond) {
    return new EventLoad(this, perSecond);
  }
}
