package virtlab.views;

import java.util.ArrayList;
import java.util.List;
import virtlab.display.Language;

/** Times on an axis in the unit that suits the longest of them. */
record TimeAxis(double divisor, String unit) {
  private static final double HOUR = 3600;
  private static final double MINUTE = 60;

  /** For times of 0 to this many seconds. */
  static TimeAxis upTo(double seconds) {
    if (seconds > 2 * HOUR) {
      return new TimeAxis(HOUR, Language.say("hours", "Stunden"));
    }
    if (seconds > 3 * MINUTE) {
      return new TimeAxis(MINUTE, Language.say("minutes", "Minuten"));
    }
    return seconds >= 1
        ? new TimeAxis(1, Language.say("seconds", "Sekunden"))
        : new TimeAxis(1e-3, Language.say("milliseconds", "Millisekunden"));
  }

  double at(double seconds) {
    return seconds / divisor;
  }

  /** The begins of so many steps, and the last one's end. */
  List<Double> steps(int count, double length) {
    List<Double> places = new ArrayList<>();
    for (int i = 0; i <= count; i++) {
      places.add(at(i * length));
    }
    return places;
  }
}
