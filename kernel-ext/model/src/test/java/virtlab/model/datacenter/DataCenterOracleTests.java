package virtlab.model.datacenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import virtlab.model.elasticity.ServerQueue;
import virtlab.model.host.Host;
import virtlab.model.random.RandomStream;
import virtlab.model.resource.Flavour;
import virtlab.model.resource.Overcommitment;
import virtlab.model.resource.Resources;
import virtlab.model.serverless.EventSource;
import virtlab.model.serverless.ServiceTime;
import virtlab.model.sharing.ProcessorSharing;
import virtlab.model.sharing.ProcessorSharing.Finished;
import virtlab.model.sharing.ProcessorSharing.Job;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

/**
 * Where a data centre is no more than a queue, it gives the queue's closed form: within three sigma
 * of the mean over independent seeds, sigma taken from these seeds.
 */
class DataCenterOracleTests {
  private static final Flavour ONE = new Flavour("one", Resources.of(Cores.of(1), Bytes.mib(1)));
  private static final int SEEDS = 60;
  private static final int VMS = 4_000;

  /** The first quarter of the VMs finds the centre still empty, and does not count. */
  private static final int WARM = VMS / 4;

  private static void holds(
      DataCenter center, VmStream stream, ToDoubleFunction<DataCenterRun> measured, double oracle) {
    List<Double> means = new ArrayList<>();
    double sum = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      DataCenterRun run = center.run(stream.first(VMS), Seconds.of(1e9), seed);
      double mean = measured.applyAsDouble(run);
      means.add(mean);
      sum += mean;
    }
    double mean = sum / SEEDS;
    double squares = 0;
    for (double each : means) {
      squares += (each - mean) * (each - mean);
    }
    double sigma = Math.sqrt(squares / (SEEDS - 1) / SEEDS);
    assertThat(sigma).as("sigma says something").isBetween(1e-9, 0.05 * oracle);
    assertThat(mean).isCloseTo(oracle, within(3 * sigma));
  }

  private static List<VmLife> counted(DataCenterRun run) {
    assertThat(run.vms()).hasSize(VMS);
    return run.vms().subList(WARM, VMS);
  }

  private static double meanResponse(DataCenterRun run) {
    assertThat(run.count(VmFate.FINISHED)).isEqualTo(VMS);
    return counted(run).stream()
        .mapToDouble(each -> each.response().orElseThrow().value())
        .average()
        .orElseThrow();
  }

  private static double meanWait(DataCenterRun run) {
    return counted(run).stream()
        .mapToDouble(each -> each.waiting().orElseThrow().value())
        .average()
        .orElseThrow();
  }

  private static VmStream working(double perSecond, double mean) {
    return VmStream.working(
        EventSource.poisson(perSecond), ServiceTime.exponential(Seconds.of(mean)), ONE);
  }

  /** M/M/1-PS: mean response 1 / (µ − λ). Source: Kleinrock, Queueing Systems II, section 4.4. */
  @Test
  void oneSharedCoreIsTheQueueWithProcessorSharing() {
    DataCenter center =
        DataCenter.of(Host.of("h", 1, Bytes.gib(64)))
            .promising(new Overcommitment(10_000, 100, 100, 100));
    holds(center, working(0.5, 1), DataCenterOracleTests::meanResponse, 1 / (1 - 0.5));
  }

  /** Processor sharing does not feel how work is distributed: M/D/1-PS has the same mean. */
  @Test
  void theDistributionOfWorkDoesNotMatterToSharing() {
    DataCenter center =
        DataCenter.of(Host.of("h", 1, Bytes.gib(64)))
            .promising(new Overcommitment(10_000, 100, 100, 100));
    VmStream fixed =
        VmStream.working(EventSource.poisson(0.5), ServiceTime.fixed(Seconds.of(1)), ONE);
    holds(center, fixed, DataCenterOracleTests::meanResponse, 1 / (1 - 0.5));
  }

  /** M/M/c: four places and a line without end wait as Erlang C says. */
  @Test
  void placesWithALineAreErlangsWaitingSystem() {
    DataCenter center =
        DataCenter.of(Host.of("a", 3, Bytes.gib(4)), Host.of("b", 1, Bytes.gib(4)))
            .queueing(Integer.MAX_VALUE);
    ServerQueue queue = new ServerQueue(3, Seconds.of(1), 4);
    holds(center, working(3, 1), DataCenterOracleTests::meanWait, queue.meanWait().value());
  }

  /** M/G/c/c: without a line Erlang B of the VMs are rejected, however long they stay. */
  @Test
  void placesWithoutALineAreErlangsLossSystem() {
    DataCenter center = DataCenter.of(Host.of("a", 6, Bytes.gib(9)), Host.of("b", 4, Bytes.gib(9)));
    double blocked = new ServerQueue(8, Seconds.of(1), 10).blocked();
    assertThat(blocked).isCloseTo(0.1217, within(5e-5));
    for (ServiceTime stay :
        List.of(ServiceTime.exponential(Seconds.of(1)), ServiceTime.fixed(Seconds.of(1)))) {
      holds(
          center,
          VmStream.staying(EventSource.poisson(8), stay, ONE),
          run ->
              counted(run).stream().filter(each -> each.fate() == VmFate.REJECTED).count()
                  / (double) (VMS - WARM),
          blocked);
    }
  }

  /** A host that fails and is repaired in turn is there up / (up + down) of the time. */
  @Test
  void availabilityIsTheRatioOfTheMeans() {
    List<Host> hosts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      hosts.add(Host.of("h" + i, 1, Bytes.gib(1)));
    }
    DataCenterRun run =
        DataCenter.of(hosts)
            .failing(HostFailures.random(Seconds.of(900), Seconds.of(100)), RestartRule.LOST)
            .run(VmArrivals.none(), Seconds.of(1e6), 5);
    double sum = 0;
    double squares = 0;
    for (HostUse each : run.hosts()) {
      sum += each.availability();
      squares += each.availability() * each.availability();
    }
    double mean = sum / 200;
    double sigma = Math.sqrt((squares / 200 - mean * mean) / 199);
    assertThat(sigma).isBetween(1e-5, 1e-3);
    assertThat(mean).isCloseTo(0.9, within(3 * sigma));
  }

  /** Many random cases on one host against the closed solution of processor sharing. */
  @Test
  void oneHostGivesWhatProcessorSharingGives() {
    for (int seed = 0; seed < 500; seed++) {
      RandomStream random = RandomStream.of(seed, "sharing");
      int cores = 1 + (int) random.below(4);
      List<VmRequest> requests = new ArrayList<>();
      List<Job> jobs = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        Seconds at = Seconds.of(random.uniform() * 40);
        Seconds work = Seconds.of(random.exponential(2));
        requests.add(VmRequest.working(at, ONE, work));
        jobs.add(new Job("j" + i, at, work));
      }
      requests.sort((a, b) -> a.arrival().compareTo(b.arrival()));
      jobs.sort((a, b) -> a.arrival().compareTo(b.arrival()));
      DataCenterRun run =
          DataCenter.of(Host.of("h", cores, Bytes.gib(1)))
              .promising(Overcommitment.ofCpu(10_000))
              .run(VmArrivals.given(requests), Seconds.of(1e4), seed);
      List<Finished> exact = ProcessorSharing.of(Cpu.cores(cores)).run(jobs);
      for (int i = 0; i < jobs.size(); i++) {
        double finish = exact.get(i).finish().value();
        assertThat(run.vms().get(i).end().value())
            .as("seed " + seed)
            .isCloseTo(finish, within(1e-9 * finish));
      }
    }
  }
}
