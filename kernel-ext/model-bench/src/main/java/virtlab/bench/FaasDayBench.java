package virtlab.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import virtlab.model.serverless.Faas;
import virtlab.model.serverless.FaasResult;
import virtlab.model.unit.Seconds;

/**
 * A day of functions as a service: ten million invocations of 1,000 functions, whose rates are
 * log-normal with sigma 2 and whose events are Poisson; service times log-normal with a median of
 * 200 ms and sigma 1; cold starts of 250 ms; 1 to 100 instances each, idle ones kept for 10
 * minutes. Drawing rates, events and times is included; seed 4.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx64m"})
public class FaasDayBench {
  private static final long SEED = 4;

  /** The day. */
  @Benchmark
  public Object day() {
    return run();
  }

  /** The day's result. */
  static FaasResult run() {
    return Faas.run(Faas.day(1_000, 10_000_000, SEED), Seconds.of(86_400), SEED);
  }
}
