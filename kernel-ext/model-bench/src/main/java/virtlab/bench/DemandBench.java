package virtlab.bench;

import java.util.Collections;
import java.util.List;
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
import virtlab.model.sharing.CpuClaim;
import virtlab.model.simulation.DemandSource;
import virtlab.model.simulation.SharingSimulation;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

/**
 * A change of demand and a new sharing among ten VMs at each event: 1,000 hosts of 8 cores with ten
 * VMs each, of weights 100 to 1,000, two with a reservation of a quarter core and two with a limit
 * of one core. Each VM wants 0 to 2 cores, uniform, for exponential times of mean 1 s; together
 * they want 10 cores on average, so that most sharings are contended. Drawing is included; seed 3;
 * a run goes over 200 s.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 9)
@Fork(
    value = 1,
    jvmArgs = {"-Xms1g", "-Xmx1g"})
public class DemandBench {
  private static final int HOSTS = 1_000;
  private static final int VMS = 10;
  private static final double SPAN = 200;
  private static final long SEED = 3;

  /** How many events there were. */
  @Benchmark
  public long change() {
    SharingSimulation hosts = new SharingSimulation(Collections.nCopies(HOSTS, Cpu.cores(8)));
    List<CpuClaim> claims = claims();
    for (int host = 0; host < HOSTS; host++) {
      for (CpuClaim claim : claims) {
        hosts.place(host, claim);
      }
    }
    hosts.run(Seconds.of(SPAN), DemandSource.random(HOSTS * VMS, 1, 2, SEED));
    return hosts.events();
  }

  private static List<CpuClaim> claims() {
    CpuClaim[] claims = new CpuClaim[VMS];
    for (int vm = 0; vm < VMS; vm++) {
      claims[vm] = CpuClaim.of("vm" + vm, Cpu.ZERO).withWeight(100 * (vm + 1));
    }
    for (int vm = 0; vm < 2; vm++) {
      claims[vm] = claims[vm].withReservation(Cpu.cores(0.25));
      claims[vm + 5] = claims[vm + 5].withLimit(Cpu.cores(1));
    }
    return List.of(claims);
  }
}
