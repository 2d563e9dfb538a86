package virtlab.cli.bench.model;

import java.util.Locale;
import virtlab.display.Language;

/** Numbers as a reader compares them: three digits at most. */
final class Written {
  private static final double MEGA = 1e6;

  private Written() {}

  static String seconds(double value) {
    return value < 0.1 ? digits(1000 * value) + " ms" : digits(value) + " s";
  }

  static String millions(double perSecond) {
    return digits(perSecond / MEGA) + Language.say(" million/s", " Millionen/s");
  }

  static String megabytes(double bytes) {
    return digits(bytes / MEGA) + " MB";
  }

  static String times(double factor) {
    return digits(factor) + " ×";
  }

  /** A relative error. */
  static String error(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%.1e", value);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  static String digits(double value) {
    int decimals = value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  /** What was wanted, and whether it is so. */
  static String wanted(String text, boolean met) {
    return text + (met ? Language.say(": yes", ": ja") : Language.say(": **no**", ": **nein**"));
  }
}
