package virtlab.model.datacenter;

import virtlab.model.unit.Require;

/**
 * A failure of a host that came to pass.
 *
 * @param outage which host, when and for how long
 * @param fallen how many VMs were on it
 */
public record HostLoss(HostOutage outage, int fallen) {
  /** Refuses a negative number. */
  public HostLoss {
    Require.atLeast("VMs that fell", fallen, 0L);
  }

  /** For example "host h1 is down from 100 s to 400 s, 3 VMs fell". */
  @Override
  public String toString() {
    return outage + ", " + fallen + (fallen == 1 ? " VM fell" : " VMs fell");
  }
}
