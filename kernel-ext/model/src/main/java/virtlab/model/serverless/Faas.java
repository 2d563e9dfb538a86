package virtlab.model.serverless;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.number.Exponential;
import virtlab.model.random.RandomStream;
import virtlab.model.unit.Names;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * Functions as a service, simulated event by event. Rules: exercise E13 (an end comes before an
 * arrival at the same instant; the most recently used free instance serves; idle for exactly the
 * keep-alive is still warm; beyond the limit a call is refused). A refused call is tried again like
 * a failed one.
 *
 * <p>A run keeps counts, sums and buckets of response times, and nothing for each call: ten million
 * calls of a thousand functions take seconds and few megabytes.
 *
 * <pre>{@code
 * List<FunctionLoad> loads = Faas.day(1000, 10_000_000, 7);
 * FaasResult day = Faas.run(loads, Seconds.of(86_400), 7);
 * System.out.println(day);
 * System.out.println(day.responses().cold());
 * // 1000 functions: 9995583 calls, 32406 cold (0.32 %), 0 refused
 * // 32406 calls: p50 449.211 ms, p95 1.296 s, p99 2.404 s, most 22.132 s
 * }</pre>
 */
public final class Faas {
  private static final long RATES = -1;
  private static final double SECONDS_OF_A_DAY = 86_400;

  private Faas() {}

  /** Runs all functions from second 0 up to an end. Same seed, same result. */
  public static FaasResult run(List<FunctionLoad> loads, Seconds end, long seed) {
    Names.distinct("function", loads.stream().map(FunctionLoad::name).toList());
    List<FunctionResult> results = new ArrayList<>();
    FunctionRun.Observers observers = observers(end, (arrival, working, over, outcome) -> {});
    for (int i = 0; i < loads.size(); i++) {
      FunctionRun.Seed own = new FunctionRun.Seed(seed, i);
      results.add(new FunctionRun(loads.get(i), own, observers).run());
    }
    return new FaasResult(results);
  }

  /** Every try of one function, in the order of their times; for pictures, so keep it short. */
  public static List<FunctionCall> calls(FunctionLoad load, Seconds end, long seed) {
    List<FunctionCall> calls = new ArrayList<>();
    FunctionRun.Watcher keep =
        (arrival, working, over, outcome) ->
            calls.add(
                new FunctionCall(
                    Seconds.of(arrival), Seconds.of(working), Seconds.of(over), outcome));
    new FunctionRun(load, new FunctionRun.Seed(seed, 0), observers(end, keep)).run();
    return List.copyOf(calls);
  }

  private static FunctionRun.Observers observers(Seconds end, FunctionRun.Watcher watcher) {
    return new FunctionRun.Observers(end.value(), watcher, new Responses.Counter());
  }

  /**
   * A day like a cloud's: the functions' rates are log-normal with sigma 2 (a few functions get
   * most calls), their events Poisson, service times log-normal with a median of 200 ms and sigma
   * 1, 1 to 100 instances each, idle ones kept for 10 minutes.
   *
   * @param functions how many, 1 to 1,000,000
   * @param calls how many are expected in the day, 0 or more
   */
  public static List<FunctionLoad> day(int functions, double calls, long seed) {
    Require.between("functions", functions, 1, 1_000_000);
    Require.atLeast("calls", calls, 0.0);
    RandomStream random = RandomStream.of(seed, RATES);
    double[] weights = new double[functions];
    double sum = 0;
    for (int i = 0; i < functions; i++) {
      weights[i] = random.logNormal(0, 2);
      sum += weights[i];
    }
    ServiceTime service = ServiceTime.logNormal(Seconds.millis(200), 1);
    Instances instances = Instances.coldStart(Seconds.millis(250)).atMost(100);
    List<FunctionLoad> loads = new ArrayList<>();
    for (int i = 0; i < functions; i++) {
      double rate = calls * weights[i] / sum / SECONDS_OF_A_DAY;
      loads.add(FunctionLoad.of("f" + i, EventSource.poisson(rate), service).on(instances));
    }
    return List.copyOf(loads);
  }

  /**
   * The share of cold starts for Poisson events and short calls: e^(−rate · keep-alive).
   *
   * @param perSecond events, 0 or more
   */
  public static double coldShare(double perSecond, Seconds keepAlive) {
    return Exponential.of(
        -Require.atLeast("events per second", perSecond, 0.0) * keepAlive.value());
  }
}
