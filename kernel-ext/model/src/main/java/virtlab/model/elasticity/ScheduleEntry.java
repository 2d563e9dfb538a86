package virtlab.model.elasticity;

import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * So many instances from a time of the period on.
 *
 * @param time since the period began
 * @param instances 0 to a million
 */
public record ScheduleEntry(Seconds time, int instances) {
  /** Refuses a number of instances outside its range. */
  public ScheduleEntry {
    Require.between("instances", instances, 0, ElasticService.MOST_INSTANCES);
  }

  /** From an hour of the day on. */
  public static ScheduleEntry from(double hour, int instances) {
    return new ScheduleEntry(Seconds.of(hour * 3600), instances);
  }
}
