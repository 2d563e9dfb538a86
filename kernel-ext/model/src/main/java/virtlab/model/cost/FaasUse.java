package virtlab.model.cost;

import virtlab.model.unit.Bytes;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * So many calls of one size in a month.
 *
 * @param calls 0 or more
 * @param memory what an instance is given, whether it needs it or not
 * @param duration of each call, as the meter sees it: waiting for others counts
 */
public record FaasUse(long calls, Bytes memory, Seconds duration) {
  /** Refuses a negative number of calls. */
  public FaasUse {
    Require.atLeast("calls", calls, 0L);
  }
}
