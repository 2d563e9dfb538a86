package virtlab.model.elasticity;

import virtlab.model.number.RecordText;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * What an autoscaler sees at the end of a step. Work is counted in instances: 2.5 is what two and a
 * half instances do in a step when they are fully used.
 *
 * @param time since the beginning
 * @param step how long a step is
 * @param ready instances that served in the step
 * @param starting instances that were started and did not serve yet
 * @param arrived the work that came in the step
 * @param busy the work that was done, at most {@code ready}
 * @param waiting the work that waits at the end
 */
public record ScalingSample(
    Seconds time,
    Seconds step,
    int ready,
    int starting,
    double arrived,
    double busy,
    double waiting) {
  /** Refuses negative numbers. */
  public ScalingSample {
    Require.atLeast("instances that are ready", ready, 0L);
    Require.atLeast("instances that start", starting, 0L);
    Require.atLeast("work that arrived", arrived, 0.0);
    Require.atLeast("work that was done", busy, 0.0);
    Require.atLeast("work that waits", waiting, 0.0);
  }

  /** Instances that are paid: those that serve and those that start. */
  public int instances() {
    return ready + starting;
  }

  @Override
  public String toString() {
    return RecordText.of(
        "ScalingSample[time, step, ready, starting, arrived, busy, waiting]",
        time,
        step,
        ready,
        starting,
        arrived,
        busy,
        waiting);
  }
}
