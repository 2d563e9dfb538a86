package virtlab.display;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Durations and instants for readers. */
final class Times {
  private static final String[] UNITS = {"ns", "µs", "ms"};

  private Times() {}

  /** {@code 1 h 30 min}: hours and more with their parts, less than a minute as one number. */
  static String readable(Duration duration) {
    if (duration.isNegative()) {
      return "−" + readable(duration.negated());
    }
    if (duration.toMinutes() == 0) {
      return small(duration);
    }
    StringBuilder out = new StringBuilder();
    part(out, duration.toDaysPart(), "d");
    part(out, duration.toHoursPart(), "h");
    part(out, duration.toMinutesPart(), "min");
    Duration rest = duration.minusMinutes(duration.toMinutes());
    return rest.isZero() ? out.toString() : out + " " + small(rest);
  }

  private static void part(StringBuilder out, long number, String unit) {
    if (number > 0) {
      out.append(out.isEmpty() ? "" : " ").append(number).append(' ').append(unit);
    }
  }

  /** Less than a minute, in the unit that leaves a number of at least one. */
  private static String small(Duration duration) {
    if (duration.getSeconds() > 0 || duration.isZero()) {
      BigDecimal seconds =
          BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
      return number(seconds, "s");
    }
    int unit = duration.getNano() < 1_000 ? 0 : duration.getNano() < 1_000_000 ? 1 : 2;
    return number(BigDecimal.valueOf(duration.getNano(), 3 * unit), UNITS[unit]);
  }

  private static String number(BigDecimal number, String unit) {
    BigDecimal rounded = number.setScale(3, RoundingMode.HALF_UP);
    String digits = rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    return digits.replace(".", Language.say(".", ",")) + " " + unit;
  }

  static String text(Duration duration) {
    return duration + " (" + readable(duration) + ")";
  }

  /** The instant, and where the reader's clock shows another time, that too. */
  static String text(Instant instant) {
    ZoneId zone = ZoneId.systemDefault();
    if (zone.getRules().getOffset(instant).equals(ZoneOffset.UTC)) {
      return instant.toString();
    }
    String pattern = Language.say("yyyy-MM-dd HH:mm:ss", "dd.MM.yyyy HH:mm:ss");
    return instant
        + " ("
        + DateTimeFormatter.ofPattern(pattern).format(instant.atZone(zone))
        + " "
        + zone.getId()
        + ")";
  }
}
