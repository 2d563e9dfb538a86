package virtlab.model.datacenter;

import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * How a data centre stands at a moment.
 *
 * @param at when
 * @param running VMs on hosts
 * @param waiting VMs in the line
 * @param finished VMs that came to their ends so far
 * @param rejected VMs that found no place so far
 * @param lost VMs that fell with their hosts so far
 */
public record CenterMoment(
    Seconds at, int running, int waiting, int finished, int rejected, int lost) {
  /** Refuses negative numbers. */
  public CenterMoment {
    Require.atLeast("VMs running", running, 0L);
    Require.atLeast("VMs waiting", waiting, 0L);
    Require.atLeast("VMs finished", finished, 0L);
    Require.atLeast("VMs rejected", rejected, 0L);
    Require.atLeast("VMs lost", lost, 0L);
  }
}
