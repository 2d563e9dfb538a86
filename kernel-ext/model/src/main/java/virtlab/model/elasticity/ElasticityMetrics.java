package virtlab.model.elasticity;

import virtlab.model.number.Digits;
import virtlab.model.number.RecordText;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * How well a supply of instances followed the demand for them over a time T.
 *
 * <p>The length and the amount of a shortage, the precision and the elasticity are those of Herbst,
 * Kounev and Reussner, Elasticity in Cloud Computing: What It Is, and What It Is Not, ICAC 2013,
 * section 3 (there A, U and P for too few, B, O and P for too many). Accuracy, timeshare and jitter
 * are those of Herbst, Kounev, Weber and Groenda, BUNGEE, SEAMS 2015; accuracy there is precision
 * here.
 *
 * @param time T, more than nothing
 * @param under the time with fewer instances than needed
 * @param over the time with more instances than needed
 * @param demandChanges how often the demand changed from one step to the next
 * @param supplyChanges how often the supply did
 */
public record ElasticityMetrics(
    Seconds time, Side under, Side over, int demandChanges, int supplyChanges) {
  /** Refuses a time of nothing and negative numbers of changes. */
  public ElasticityMetrics {
    Require.above("time in seconds", time.value(), 0);
    Require.atLeast("changes of the demand", demandChanges, 0L);
    Require.atLeast("changes of the supply", supplyChanges, 0L);
  }

  /**
   * One side: too few or too many.
   *
   * @param periods how often it began
   * @param duration ΣA or ΣB: how long it was so
   * @param amount ΣU or ΣO: by how many instances, summed over the time, in instance seconds
   * @param time T
   */
  public record Side(int periods, Seconds duration, double amount, Seconds time) {
    /** Refuses negative numbers and a time of nothing. */
    public Side {
      Require.atLeast("periods", periods, 0L);
      Require.atLeast("instance seconds", amount, 0.0);
      Require.above("time in seconds", time.value(), 0);
    }

    /** A or B: how long a period was on average; nothing without one. */
    public Seconds meanDuration() {
      return periods == 0 ? Seconds.ZERO : Seconds.of(duration.value() / periods);
    }

    /** U or O: by how many instances on average while it was so; 0 if never. */
    public double meanAmount() {
      return duration.value() == 0 ? 0 : amount / duration.value();
    }

    /** Accuracy, ΣU / T or ΣO / T: by how many instances on average over the whole time. */
    public double accuracy() {
      return amount / time.value();
    }

    /** Timeshare, ΣA / T or ΣB / T: in which share of the time, 0 to 1. */
    public double timeshare() {
      return duration.value() / time.value();
    }

    /** Elasticity, 1 / (A · U) or 1 / (B · O), per instance second; infinite if never wrong. */
    public double elasticity() {
      return periods == 0 ? Double.POSITIVE_INFINITY : 1 / (meanDuration().value() * meanAmount());
    }

    @Override
    public String toString() {
      return RecordText.of(
          "Side[periods, duration, amount, time]", periods, duration, amount, time);
    }
  }

  /**
   * Compares two staircases.
   *
   * @param demand the instances needed in each step, at least one step
   * @param supply the instances there in each step
   * @param step how long each is, more than nothing
   */
  public static ElasticityMetrics of(int[] demand, int[] supply, Seconds step) {
    Require.atLeast("steps", demand.length, 1L);
    Require.between("steps of the supply", supply.length, demand.length, demand.length);
    Require.atLeast("step in seconds", step.value(), 1e-9);
    Seconds time = Seconds.of(demand.length * step.value());
    return new ElasticityMetrics(
        time,
        side(demand, supply, step),
        side(supply, demand, step),
        changes(demand),
        changes(supply));
  }

  /** Where the second lies below the first. */
  private static Side side(int[] high, int[] low, Seconds step) {
    int periods = 0;
    long steps = 0;
    long amount = 0;
    for (int i = 0; i < high.length; i++) {
      if (high[i] > low[i]) {
        boolean begins = i == 0 || high[i - 1] <= low[i - 1];
        periods += begins ? 1 : 0;
        steps++;
        amount += high[i] - low[i];
      }
    }
    double length = step.value();
    return new Side(
        periods, Seconds.of(steps * length), amount * length, Seconds.of(high.length * length));
  }

  private static int changes(int[] stairs) {
    int changes = 0;
    for (int i = 1; i < stairs.length; i++) {
      changes += stairs[i] == stairs[i - 1] ? 0 : 1;
    }
    return changes;
  }

  /**
   * Jitter, (E_S − E_D) / T: how many more changes the supply made than the demand, per hour;
   * negative if it made fewer.
   */
  public double jitterPerHour() {
    return (supplyChanges - demandChanges) * 3600.0 / time.value();
  }

  /** For example "too few 25 % of the time, by 0.5 on average; too many 25 %, by 0.5; …". */
  @Override
  public String toString() {
    return "too few "
        + Digits.of(100 * under.timeshare(), 1)
        + " % of the time, by "
        + Digits.of(under.accuracy())
        + " on average; too many "
        + Digits.of(100 * over.timeshare(), 1)
        + " %, by "
        + Digits.of(over.accuracy())
        + "; jitter "
        + Digits.of(jitterPerHour())
        + " per hour";
  }
}
