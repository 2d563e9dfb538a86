package virtlab.model.datacenter;

import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * A VM's time on one host, booting included.
 *
 * @param host its id
 * @param from when it came
 * @param to when it left
 */
public record VmStay(String host, Seconds from, Seconds to) {
  /** Refuses a missing name. */
  public VmStay {
    Require.name("host", host);
  }
}
