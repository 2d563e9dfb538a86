package virtlab.model.datacenter;

import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * A host that stops with all that runs on it, and is there again after a time.
 *
 * @param host its id
 * @param at when it stops
 * @param lasting how long it is away
 */
public record HostOutage(String host, Seconds at, Seconds lasting) {
  /** Refuses a missing name. */
  public HostOutage {
    Require.name("host", host);
  }

  /** When the host is there again. */
  public Seconds end() {
    return at.plus(lasting);
  }

  /** For example "host h1 is down from 100 s to 400 s". */
  @Override
  public String toString() {
    return "host " + host + " is down from " + at + " to " + end();
  }
}
