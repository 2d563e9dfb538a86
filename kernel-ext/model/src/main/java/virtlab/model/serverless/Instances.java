package virtlab.model.serverless;

import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * How a function's instances come and go: {@code Instances.coldStart(Seconds.millis(250))}.
 *
 * @param coldStart until a new instance works
 * @param warmStart until an idle one works
 * @param concurrency how many calls one serves at the same time, 1 to 1000
 * @param most how many instances there may be, 1 to 1,000,000
 * @param provisioned how many are always warm, and always paid, 0 to {@code most}
 * @param timeLimit after which a call is ended
 */
public record Instances(
    Seconds coldStart,
    Seconds warmStart,
    int concurrency,
    int most,
    int provisioned,
    Seconds timeLimit) {
  private static final int MOST_CALLS = 1000;
  private static final int MOST_INSTANCES = 1_000_000;

  /** Refuses numbers out of range. */
  public Instances {
    Require.between("calls at a time in an instance", concurrency, 1, MOST_CALLS);
    Require.between("instances", most, 1, MOST_INSTANCES);
    Require.between("provisioned instances", provisioned, 0, most);
  }

  /** One call at a time, at most 1000 instances, none provisioned, a limit of 15 minutes. */
  public static Instances coldStart(Seconds time) {
    return new Instances(time, Seconds.ZERO, 1, 1000, 0, Seconds.of(900));
  }

  /** The same with several calls at a time in one instance. */
  public Instances withConcurrency(int calls) {
    return new Instances(coldStart, warmStart, calls, most, provisioned, timeLimit);
  }

  /** The same with another limit; a call that finds no room is refused. */
  public Instances atMost(int instances) {
    return new Instances(coldStart, warmStart, concurrency, instances, provisioned, timeLimit);
  }

  /** The same with instances that are always warm. */
  public Instances withProvisioned(int instances) {
    return new Instances(coldStart, warmStart, concurrency, most, instances, timeLimit);
  }

  /** The same with another time limit of a call, its start not counted. */
  public Instances withTimeLimit(Seconds limit) {
    return new Instances(coldStart, warmStart, concurrency, most, provisioned, limit);
  }
}
