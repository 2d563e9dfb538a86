package virtlab.model.overhead;

import virtlab.model.number.RecordText;
import virtlab.model.unit.Require;

/**
 * An event and how often it happens: {@code perSecond} of the native run, 0 or more.
 *
 * @param cost of one event
 * @param perSecond events per second of the native run, 0 or more
 */
public record EventLoad(EventCost cost, double perSecond) {
  /** Refuses a negative or undefined rate. */
  public EventLoad {
    Require.atLeast("event " + cost.event() + ": rate per second", perSecond, 0.0);
  }

  /** Extra cycles per second of the native run; may be negative. */
  public double extraCyclesPerSecond() {
    return perSecond * cost.extraCycles();
  }

  @Override
  public String toString() {
    return RecordText.of("EventLoad[cost, perSecond]", cost, perSecond);
  }
}
