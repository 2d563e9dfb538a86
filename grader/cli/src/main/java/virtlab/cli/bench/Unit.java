package virtlab.cli.bench;

import java.util.Locale;

/** What a figure counts, and how it is written; a reader compares three digits at most. */
enum Unit {
  SECONDS("s", 1e-9),
  MILLIS("ms", 1e-6),
  MEBIBYTES("MiB", 1.0 / (1 << 20)),
  LINES("", 1),
  CORES("", 1);

  private final String sign;
  private final double factor;

  Unit(String sign, double factor) {
    this.sign = sign;
    this.factor = factor;
  }

  /** The unit's sign; empty for a plain number. */
  String sign() {
    return sign;
  }

  /** A raw sample (nanoseconds, bytes, lines, cores) in this unit. */
  double of(double raw) {
    return raw * factor;
  }

  /** The value, in this unit, with its sign. */
  String written(double value) {
    String number =
        switch (this) {
          case LINES, MEBIBYTES -> String.format(Locale.ROOT, "%,.0f", value);
          case CORES -> String.format(Locale.ROOT, "%.1f", value);
          case SECONDS, MILLIS -> digits(value);
        };
    return sign.isEmpty() ? number : number + " " + sign;
  }

  private static String digits(double value) {
    int decimals = value < 0.1 ? 3 : value < 1 ? 2 : value < 100 ? 1 : 0;
    if (value >= 1 && value < 10) {
      decimals = 2;
    }
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
