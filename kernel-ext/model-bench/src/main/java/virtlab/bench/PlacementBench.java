package virtlab.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import virtlab.model.host.Host;
import virtlab.model.placement.FitRule;

/** All of {@link Arrivals}, the index of the empty hosts and the random numbers included. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 9)
@Fork(
    value = 1,
    jvmArgs = {"-Xms1g", "-Xmx1g"})
public class PlacementBench {
  /** Flavours and hosts. */
  @Param({"USUAL", "ANTI_CORRELATED"})
  public String mix = "USUAL";

  /** Hosts. */
  @Param("20000")
  public int hosts;

  /** VMs that come. */
  @Param({"100000", "1000000"})
  public int vms;

  private Arrivals arrivals = new Arrivals(Arrivals.Mix.USUAL, 1, 1);
  private List<Host> empty = List.of();

  /** The hosts are the same in each run. */
  @Setup
  public void prepare() {
    arrivals = new Arrivals(Arrivals.Mix.valueOf(mix), hosts, vms);
    empty = arrivals.mix().hosts(hosts);
  }

  /** The first host where the VM fits. */
  @Benchmark
  public Object firstFit() {
    return arrivals.place(FitRule.firstFit(), empty);
  }

  /** The host on which least would stay free. */
  @Benchmark
  public Object bestFit() {
    return arrivals.place(FitRule.bestFit(), empty);
  }
}
