package virtlab.model.elasticity;

import java.util.List;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/** Instances by the clock. */
record Schedule(Seconds period, List<ScheduleEntry> entries) implements Autoscaler {
  Schedule {
    Require.atLeast("period in seconds", period.value(), 1e-9);
    entries = List.copyOf(entries);
    Require.atLeast("entries of the schedule", entries.size(), 1L);
    for (int i = 0; i < entries.size(); i++) {
      Seconds time = entries.get(i).time();
      boolean late = i > 0 && time.compareTo(entries.get(i - 1).time()) <= 0;
      if (late || time.compareTo(period) >= 0) {
        throw new IllegalArgumentException(
            "entry "
                + (i + 1)
                + " of the schedule: found "
                + time
                + ", allowed is "
                + (late ? "more than " + entries.get(i - 1).time() : "less than " + period));
      }
    }
  }

  @Override
  public Rule forRun() {
    return now -> at(now.time().value() % period.value());
  }

  private int at(double time) {
    int instances = entries.get(entries.size() - 1).instances();
    for (ScheduleEntry entry : entries) {
      if (entry.time().value() > time) {
        break;
      }
      instances = entry.instances();
    }
    return instances;
  }
}
