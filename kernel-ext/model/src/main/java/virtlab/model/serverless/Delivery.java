package virtlab.model.serverless;

import virtlab.model.number.Digits;
import virtlab.model.number.RecordText;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * How events reach a function: at least once, so some twice, and again after a failure.
 *
 * @param failure the probability that a call fails, 0 to 1; a call over its time limit fails too
 * @param duplicate the probability that an event is delivered twice at once, 0 to 1
 * @param retries how often a failed call is tried again, 0 to 100
 * @param delay from the failure to the next try
 */
public record Delivery(double failure, double duplicate, int retries, Seconds delay) {
  /** Each event once, nothing fails. */
  public static final Delivery EXACTLY_ONCE = new Delivery(0, 0, 0, Seconds.ZERO);

  private static final int MOST_RETRIES = 100;

  /** Refuses probabilities outside 0 to 1. */
  public Delivery {
    probability("probability of a failure", failure);
    probability("probability of a duplicate", duplicate);
    Require.between("retries", retries, 0, MOST_RETRIES);
  }

  /** Tries per event on average, without duplicates: (1 − p^(n + 1)) / (1 − p). */
  public double meanTries() {
    double sum = 0;
    double power = 1;
    for (int i = 0; i <= retries; i++) {
      sum += power;
      power *= failure;
    }
    return sum;
  }

  private static void probability(String subject, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          subject + ": found " + Digits.exact(value) + ", allowed are 0 to 1");
    }
  }

  @Override
  public String toString() {
    return RecordText.of(
        "Delivery[failure, duplicate, retries, delay]", failure, duplicate, retries, delay);
  }
}
