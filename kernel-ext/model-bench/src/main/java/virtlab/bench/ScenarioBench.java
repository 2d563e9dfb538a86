package virtlab.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A {@link Scenario} from nothing to the table of its results. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 60)
@Measurement(iterations = 31)
@Fork(
    value = 1,
    jvmArgs = {"-Xms1g", "-Xmx1g"})
public class ScenarioBench {
  /** Hosts, a fourth of the VMs. */
  @Param("1000")
  public int hosts;

  /** The rule of placement. */
  @Param({"FIRST", "BEST"})
  public String fit = "FIRST";

  /** Whether no two VMs finish at once. */
  @Param({"false", "true"})
  public boolean different;

  /** The whole scenario. */
  @Benchmark
  public Object run() {
    return new Scenario(hosts, Scenario.Fit.valueOf(fit), different).run();
  }
}
