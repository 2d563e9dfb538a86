package virtlab.model.datacenter;

import virtlab.model.number.Digits;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * How a group stands at the end of a step. Work is counted in VMs: 2.5 is what two and a half VMs
 * do in a step when they are fully used.
 *
 * @param at when
 * @param ready VMs that serve
 * @param starting VMs that boot
 * @param wanted what the autoscaler wants from now on, within the group's bounds
 * @param arrived the work that came in the step
 * @param done the work that was done in the step
 * @param waiting the work that waits at its end
 */
public record GroupMoment(
    Seconds at, int ready, int starting, int wanted, double arrived, double done, double waiting) {
  /** Refuses negative numbers. */
  public GroupMoment {
    Require.atLeast("VMs that are ready", ready, 0L);
    Require.atLeast("VMs that start", starting, 0L);
    Require.atLeast("VMs wanted", wanted, 0L);
    Require.atLeast("work that arrived", arrived, 0.0);
    Require.atLeast("work that was done", done, 0.0);
    Require.atLeast("work that waits", waiting, 0.0);
  }

  @Override
  public String toString() {
    return at
        + ": "
        + ready
        + " ready, "
        + starting
        + " starting, "
        + wanted
        + " wanted; work: "
        + Digits.of(arrived)
        + " arrived, "
        + Digits.of(done)
        + " done, "
        + Digits.of(waiting)
        + " waiting";
  }
}
