package virtlab.model.elasticity;

import java.util.List;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * How many requests a second are expected at a moment. Loads add up and are multiplied; {@link
 * LoadTrace} turns them into requests.
 */
@FunctionalInterface
public interface Load {
  /** A day, after which a daily load repeats. */
  Seconds DAY = Seconds.of(86_400);

  /**
   * Requests per second, 0 or more and finite.
   *
   * @param seconds since the beginning, 0 or more
   */
  double perSecond(double seconds);

  /** Always the same. */
  static Load constant(double perSecond) {
    Require.atLeast("requests per second", perSecond, 0.0);
    return seconds -> perSecond;
  }

  /** From one rate to another along a line; the first holds before, the second afterwards. */
  static Load ramp(double from, double to, Seconds start, Seconds duration) {
    Require.atLeast("requests per second at first", from, 0.0);
    Require.atLeast("requests per second at last", to, 0.0);
    double begin = start.value();
    double length = duration.value();
    return seconds -> {
      if (seconds < begin) {
        return from;
      }
      return seconds >= begin + length ? to : from + (to - from) * (seconds - begin) / length;
    };
  }

  /** A smooth wave, lowest at midnight and highest at noon. */
  static Load daily(double lowest, double highest) {
    return daily(lowest, highest, Seconds.of(43_200));
  }

  /**
   * Once a day up to the highest rate and down again, as a smooth wave: lowest + (highest − lowest)
   * · s² · (3 − 2s), where s falls along a line from 1 at the peak to 0 half a day away.
   *
   * @param peak when in the day the highest rate is reached, less than a day
   */
  static Load daily(double lowest, double highest, Seconds peak) {
    Require.atLeast("lowest requests per second", lowest, 0.0);
    Require.atLeast("highest requests per second", highest, lowest);
    if (peak.compareTo(DAY) >= 0) {
      throw new IllegalArgumentException(
          "peak: found " + peak + " after midnight, allowed is less than " + DAY);
    }
    double day = DAY.value();
    return seconds -> {
      double away = Math.abs(seconds % day - peak.value());
      double s = 1 - Math.min(away, day - away) / (day / 2);
      return lowest + (highest - lowest) * s * s * (3 - 2 * s);
    };
  }

  /** So much from a start on, for a time; nothing before and after: add it to another load. */
  static Load spike(double perSecond, Seconds start, Seconds duration) {
    Require.atLeast("requests per second", perSecond, 0.0);
    double begin = start.value();
    double end = begin + duration.value();
    return seconds -> seconds >= begin && seconds < end ? perSecond : 0;
  }

  /** The ticket shop's day: a daily wave, and at 10 o'clock the sale of a popular concert. */
  static Load ticketShop() {
    return daily(20, 120, Seconds.of(19 * 3600.0))
        .plus(spike(900, Seconds.of(10 * 3600.0), Seconds.of(1200)));
  }

  /** Rates that were measured, each of which holds for a step; nothing after the last. */
  static Load recorded(Seconds step, List<Double> perSecond) {
    List<Double> rates = List.copyOf(perSecond);
    for (double rate : rates) {
      Require.atLeast("requests per second", rate, 0.0);
    }
    double length = Require.above("step in seconds", step.value(), 0);
    return seconds -> {
      double place = Math.floor(seconds / length);
      return place >= 0 && place < rates.size() ? rates.get((int) place) : 0;
    };
  }

  /** Both loads together. */
  default Load plus(Load other) {
    return seconds -> perSecond(seconds) + other.perSecond(seconds);
  }

  /** So many times as much, 0 or more. */
  default Load times(double factor) {
    Require.atLeast("factor", factor, 0.0);
    return seconds -> factor * perSecond(seconds);
  }

  /** The same, later; what was at the beginning holds until then. */
  default Load delayed(Seconds time) {
    double shift = time.value();
    return seconds -> perSecond(Math.max(0, seconds - shift));
  }
}
