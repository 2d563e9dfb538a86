package virtlab.model.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Seconds;

/** Quantities as a meter counts them: exact decimals, rounded up to what is charged at once. */
final class Metered {
  static final Bytes BINARY_GB = Bytes.gib(1);
  private static final BigDecimal NANO = BigDecimal.ONE.movePointLeft(9);

  private Metered() {}

  /** Whole nanoseconds, so that 0.3 s are 0.3 s. */
  static BigDecimal seconds(Seconds time) {
    return new BigDecimal(time.value()).setScale(9, RoundingMode.HALF_EVEN);
  }

  /** A number as a price list writes it, of at most 18 digits before and 30 after the point. */
  static BigDecimal decimal(String subject, String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      if (number.precision() - (long) number.scale() <= 18 && number.scale() <= 30) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          subject + ": found \"" + text + "\", allowed is a number such as 0.20", e);
    }
    throw new IllegalArgumentException(
        subject
            + ": found \""
            + text
            + "\", allowed is a number of at most 18 digits before and 30 after the point");
  }

  /** Refuses a negative number. */
  static void notNegative(String subject, BigDecimal number) {
    if (number.signum() < 0) {
      throw new IllegalArgumentException(
          subject + ": found " + number.toPlainString() + ", allowed is 0 or more");
    }
  }

  /** Rounded up to a multiple of a step. */
  static BigDecimal up(BigDecimal amount, BigDecimal step) {
    return amount.divide(step, 0, RoundingMode.CEILING).multiply(step);
  }

  /** Refuses a step of less than a nanosecond. */
  static void step(String subject, Seconds step) {
    if (seconds(step).compareTo(NANO) < 0) {
      throw new IllegalArgumentException(
          subject + ": found " + step + ", allowed is a nanosecond or more");
    }
  }

  /** An amount in gigabytes of this size; exact, because both sizes divide powers of ten or two. */
  static BigDecimal gigabytes(Bytes amount, Bytes gigabyte) {
    return BigDecimal.valueOf(amount.count()).divide(BigDecimal.valueOf(gigabyte.count()));
  }

  /** Refuses a gigabyte that is neither 10^9 nor 2^30 bytes. */
  static void gigabyte(Bytes gigabyte) {
    if (!gigabyte.equals(Bytes.gb(1)) && !gigabyte.equals(BINARY_GB)) {
      throw new IllegalArgumentException(
          "gigabyte: found " + gigabyte + ", allowed are 1 GB and 1 GiB");
    }
  }
}
