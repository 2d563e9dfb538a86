package virtlab.model.elasticity;

import virtlab.model.number.Digits;
import virtlab.model.number.Exponential;
import virtlab.model.number.Logarithm;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * Requests that come at random to c servers (M/M/c): Poisson arrivals, exponential service times.
 *
 * <p>With the offered load a = arrivals · mean service: if nobody may wait, B(0) = 1, B(k) = a ·
 * B(k−1) / (k + a · B(k−1)) of the requests are turned away (Erlang B); if all wait, C = B / (1 − a
 * / c · (1 − B)) of them have to (Erlang C). The recursion holds numbers of 0 to 1 only. Source:
 * Erlang, 1917; Kleinrock, Queueing Systems I, 1975, sections 3.5 and 3.6.
 *
 * @param perSecond arrivals, 0 or more
 * @param service mean time that a server needs for one
 * @param servers c, 0 to a million
 */
public record ServerQueue(double perSecond, Seconds service, int servers) {
  /** Refuses numbers outside their ranges. */
  public ServerQueue {
    Require.atLeast("requests per second", perSecond, 0.0);
    Require.between("servers", servers, 0, ElasticService.MOST_INSTANCES);
  }

  /** The offered load a: how many servers are busy on average if there are enough (Little). */
  public double offered() {
    return perSecond * service.value();
  }

  /** How busy each server is, a / c; 1 or more means that the queue grows without end. */
  public double utilisation() {
    return servers == 0 && offered() > 0 ? Double.POSITIVE_INFINITY : ratio();
  }

  private double ratio() {
    return servers == 0 ? 0 : offered() / servers;
  }

  /** Erlang B: the share of requests turned away if none may wait, 0 to 1. */
  public double blocked() {
    double load = offered();
    double blocked = 1;
    for (int k = 1; k <= servers; k++) {
      blocked = load * blocked / (k + load * blocked);
    }
    return blocked;
  }

  /** Erlang C: the share of requests that have to wait, 0 to 1; 1 if the queue grows. */
  public double waits() {
    if (!isStable()) {
      return 1;
    }
    double blocked = blocked();
    return blocked / (1 - ratio() * (1 - blocked));
  }

  /** Whether the servers keep up with what comes. */
  public boolean isStable() {
    return offered() < servers;
  }

  /** The mean wait of all requests, C / (c · μ − λ); refuses a queue that grows. */
  public Seconds meanWait() {
    return Seconds.of(waits() / spare());
  }

  /** The mean time from arrival to end. */
  public Seconds meanResponse() {
    return meanWait().plus(service);
  }

  /** How many requests wait on average (Little). */
  public double meanWaiting() {
    return perSecond * meanWait().value();
  }

  /** The share of requests that wait longer than this: C · e^(−(c · μ − λ) · t). */
  public double waitsLongerThan(Seconds time) {
    return waits() * Exponential.of(-spare() * time.value());
  }

  /**
   * The wait that this share of the requests does not exceed.
   *
   * @param percent 0 or more, less than 100
   */
  public Seconds waitPercentile(double percent) {
    if (!(percent >= 0 && percent < 100)) {
      throw new IllegalArgumentException(
          "percentile: found "
              + Digits.exact(percent)
              + ", allowed is 0 or more and less than 100");
    }
    double longer = 1 - percent / 100;
    double spare = spare();
    return waits() <= longer ? Seconds.ZERO : Seconds.of(Logarithm.of(waits() / longer) / spare);
  }

  /** c · μ − λ. */
  private double spare() {
    if (!isStable()) {
      throw new IllegalArgumentException(
          "servers: found "
              + servers
              + " for an offered load of "
              + Digits.of(offered(), 6)
              + ", allowed are more servers than that");
    }
    return service.value() == 0 ? Double.MAX_VALUE : servers / service.value() - perSecond;
  }

  /**
   * The same with the fewest servers at which no more than a share of the requests waits longer
   * than a time.
   *
   * @param share more than 0
   */
  public ServerQueue sized(double share, Seconds time) {
    if (!(share > 0)) {
      throw new IllegalArgumentException(
          "share of requests: found " + Digits.exact(share) + ", allowed is more than 0");
    }
    double load = offered();
    Require.between("offered load", (long) Math.ceil(load), 0, ElasticService.MOST_INSTANCES / 2);
    double blocked = 1;
    for (int c = 1; ; c++) {
      blocked = load * blocked / (c + load * blocked);
      ServerQueue queue = new ServerQueue(perSecond, service, c);
      if (c > load) {
        double waits = blocked / (1 - load / c * (1 - blocked));
        if (waits * Exponential.of(-queue.spare() * time.value()) <= share) {
          return queue;
        }
      }
    }
  }

  /** For example "8 requests per second of 1 s on 10 servers: 40.92 % wait". */
  @Override
  public String toString() {
    return Digits.of(perSecond)
        + " requests per second of "
        + service
        + " on "
        + servers
        + (servers == 1 ? " server: " : " servers: ")
        + Digits.of(100 * waits(), 2)
        + " % wait";
  }
}
