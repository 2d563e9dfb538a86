package virtlab.model.elasticity;

import virtlab.model.number.Digits;
import virtlab.model.random.RandomStream;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * Whole requests that arrive in each of many equal steps: {@code LoadTrace.of(load, step, steps)}.
 */
public final class LoadTrace {
  private static final int MOST_STEPS = 10_000_000;
  private static final double MOST_REQUESTS = 1e9;
  private static final long MOST_IN_ALL = 1_000_000_000_000_000_000L;

  private final Seconds step;
  private final long[] requests;
  private final long total;

  private LoadTrace(Seconds step, long[] requests) {
    this.step = step;
    this.requests = requests;
    long sum = 0;
    for (long each : requests) {
      sum = Require.between("requests of all steps", sum + each, 0, MOST_IN_ALL);
    }
    total = sum;
  }

  /** Requests that were counted, each 0 to 10^12; a step is more than nothing. */
  public static LoadTrace counted(Seconds step, long... requests) {
    steps(step, requests.length);
    long[] copy = requests.clone();
    for (int i = 0; i < copy.length; i++) {
      Require.between("requests in step " + i, copy[i], 0, 1_000_000_000_000L);
    }
    return new LoadTrace(step, copy);
  }

  /**
   * As many requests as expected, evenly: what is left of a request is carried to the next step, so
   * that no step is more than one request from the load and the sum less than one.
   *
   * @param step more than nothing; the load in its middle counts for all of it
   * @param steps 1 to ten million
   */
  public static LoadTrace of(Load load, Seconds step, int steps) {
    steps(step, steps);
    long[] requests = new long[steps];
    double left = 0;
    for (int i = 0; i < steps; i++) {
      left += expected(load, step, i);
      requests[i] = (long) Math.floor(left + 1e-6);
      left -= requests[i];
    }
    return new LoadTrace(step, requests);
  }

  /** Independent users: the number of requests in each step is Poisson with the load's mean. */
  public static LoadTrace poisson(Load load, Seconds step, int steps, long seed) {
    return drawn(load, step, steps, RandomStream.of(seed, "arrivals"));
  }

  private static LoadTrace drawn(Load load, Seconds step, int steps, RandomStream random) {
    steps(step, steps);
    long[] requests = new long[steps];
    for (int i = 0; i < steps; i++) {
      requests[i] = random.poisson(expected(load, step, i));
    }
    return new LoadTrace(step, requests);
  }

  private static double expected(Load load, Seconds step, int place) {
    double rate = load.perSecond((place + 0.5) * step.value());
    double requests = Require.atLeast("requests per second", rate, 0.0) * step.value();
    if (requests > MOST_REQUESTS) {
      throw new IllegalArgumentException(
          "requests in step "
              + place
              + ": found "
              + Digits.of(requests)
              + ", allowed is at most 1000000000");
    }
    return requests;
  }

  private static void steps(Seconds step, int steps) {
    Require.atLeast("step in seconds", step.value(), 1e-9);
    Require.between("steps", steps, 1, MOST_STEPS);
  }

  /**
   * The same with each step multiplied by a log-normal factor of mean 1, rounded to whole requests:
   * the load swings by more than chance alone.
   *
   * @param sigma the standard deviation of the factor's logarithm, 0 to 3
   */
  public LoadTrace noisy(double sigma, long seed) {
    if (!(sigma >= 0 && sigma <= 3)) {
      throw new IllegalArgumentException(
          "sigma: found " + Digits.exact(sigma) + ", allowed are 0 to 3");
    }
    RandomStream random = RandomStream.of(seed, "noise");
    long[] noisy = new long[requests.length];
    for (int i = 0; i < noisy.length; i++) {
      double factor = random.logNormal(-sigma * sigma / 2, sigma);
      noisy[i] = (long) Math.min(1e12, Math.floor(requests[i] * factor + 0.5));
    }
    return new LoadTrace(step, noisy);
  }

  /** Both traces together, step by step; they have the same steps. */
  public LoadTrace plus(LoadTrace other) {
    if (!step.equals(other.step) || requests.length != other.requests.length) {
      throw new IllegalArgumentException(
          "trace: found "
              + other.requests.length
              + " steps of "
              + other.step
              + ", allowed are "
              + requests.length
              + " steps of "
              + step);
    }
    long[] both = new long[requests.length];
    for (int i = 0; i < both.length; i++) {
      both[i] = requests[i] + other.requests[i];
    }
    return counted(step, both);
  }

  /** How long a step is. */
  public Seconds step() {
    return step;
  }

  /** How many steps there are, 1 or more. */
  public int steps() {
    return requests.length;
  }

  /** The requests that arrive in a step, 0 for the first. */
  public long requests(int place) {
    Require.between("step", place, 0, requests.length - 1L);
    return requests[place];
  }

  /** All requests, at most 10^18. */
  public long total() {
    return total;
  }

  /** From the first step's begin to the last one's end. */
  public Seconds duration() {
    return Seconds.of(step.value() * requests.length);
  }

  /** The most requests in a step. */
  public long peak() {
    long most = 0;
    for (long each : requests) {
      most = Math.max(most, each);
    }
    return most;
  }

  /** For example "1440 steps of 60 s: 5184000 requests, at most 61200 in a step". */
  @Override
  public String toString() {
    return requests.length
        + (requests.length == 1 ? " step of " : " steps of ")
        + step
        + ": "
        + total()
        + " requests, at most "
        + peak()
        + " in a step";
  }
}
