package virtlab.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.consolidation.ConsolidationLimit;
import virtlab.model.consolidation.ConsolidationRule;
import virtlab.model.consolidation.Evacuation;
import virtlab.model.consolidation.HostFailure;
import virtlab.model.container.Cgroup;
import virtlab.model.container.ContainerDisk;
import virtlab.model.container.ContainerMemory;
import virtlab.model.container.ContainerProcess;
import virtlab.model.container.Image;
import virtlab.model.container.ImagePull;
import virtlab.model.container.Layer;
import virtlab.model.container.LayerCache;
import virtlab.model.container.MemoryGroup;
import virtlab.model.container.PullRule;
import virtlab.model.container.StartTime;
import virtlab.model.cost.MachinePrice;
import virtlab.model.cost.RentalPlan;
import virtlab.model.elasticity.Autoscaler;
import virtlab.model.elasticity.ElasticService;
import virtlab.model.elasticity.ElasticTimeline;
import virtlab.model.elasticity.Load;
import virtlab.model.elasticity.LoadTrace;
import virtlab.model.elasticity.ServerQueue;
import virtlab.model.energy.PowerModel;
import virtlab.model.host.Host;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;
import virtlab.model.hypervisor.CpuTechnique;
import virtlab.model.hypervisor.Products;
import virtlab.model.hypervisor.VirtualizedHost;
import virtlab.model.infrastructure.ChangePlan;
import virtlab.model.infrastructure.Declaration;
import virtlab.model.infrastructure.DeclarationKind;
import virtlab.model.infrastructure.InfrastructureState;
import virtlab.model.migration.MigrationJob;
import virtlab.model.migration.MigrationWire;
import virtlab.model.migration.StopRule;
import virtlab.model.migration.Verdict;
import virtlab.model.network.VirtualNic;
import virtlab.model.orchestration.ClusterNode;
import virtlab.model.orchestration.ContainerSpec;
import virtlab.model.orchestration.Deployment;
import virtlab.model.orchestration.HorizontalAutoscaler;
import virtlab.model.orchestration.Platform;
import virtlab.model.orchestration.PlatformEvent;
import virtlab.model.overhead.EventCost;
import virtlab.model.overhead.EventCosts;
import virtlab.model.overhead.Overhead;
import virtlab.model.placement.AffinityRule;
import virtlab.model.placement.HostChoice;
import virtlab.model.placement.PlacementPolicy;
import virtlab.model.resource.Flavour;
import virtlab.model.resource.Resource;
import virtlab.model.service.DecisionGuide;
import virtlab.model.service.Party;
import virtlab.model.service.ServiceModel;
import virtlab.model.service.StackLayer;
import virtlab.model.service.WorkloadTrait;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Hertz;
import virtlab.model.unit.Seconds;
import virtlab.model.unit.Watts;

/** The examples of the module's README, and what they print. */
class ReadmeTests {
  private final Host host = Host.of("h1", Cores.of(8), Bytes.gib(32)).withNic(Bandwidth.gbit(10));
  private final Vm web = Vm.of("web", 2, Bytes.gib(4)).withNic(VirtualNic.of("web0"));

  @Test
  void hostsAndPlacement() {
    assertThat(Flavour.LARGE.resources()).hasToString("4 cores, 16 GiB RAM, 80 GB SSD");
    assertThat(host.running(web).utilisation(Resource.CPU)).isEqualTo(0.25);
    assertThat(host.running(web)).hasToString("host h1: 1 VM, 2 of 8 cores, 4 GiB of 32 GiB RAM");
    assertThat(
            PlacementPolicy.firstFit()
                .place(List.of(host), List.of(web, Vm.of("db", 8, Bytes.gib(8)))))
        .hasToString(
            "VM web: on host h1\n"
                + "VM db: on no host; nearest is h1, where CPU lacks 2 (8 asked, 6 free)");
  }

  @Test
  void hypervisorsAndOverhead() {
    assertThat(VirtualizedHost.of(host, Products.VIRTUALBOX, web).withApplications("browser"))
        .hasToString(
            "host h1: 8 cores, 32 GiB RAM; Oracle VirtualBox (TYPE_2); guests web; beside them"
                + " browser");
    assertThat(Overhead.of(Hertz.ghz(2.4), EventCost.of("system call", 2000).times(50_000)))
        .hasToString("slowdown 1.0417, loss 4 %, system call 4.17 %");
    EventCost write = EventCosts.of(CpuTechnique.HARDWARE, "page-table write");
    assertThat(Overhead.of(Hertz.ghz(2.4), write.times(10_000)).parts()).hasSize(1);
  }

  @Test
  void migration() {
    MigrationJob job =
        MigrationJob.of(Bytes.gib(1), Bandwidth.gbit(1))
            .dirtying(Bandwidth.mbit(200), Bytes.mib(128));
    assertThat(job.stopAndCopy().downtime()).hasToString("8.59 s");
    assertThat(job.preCopy(StopRule.standard()).verdict()).isEqualTo(Verdict.CONVERGED);
    assertThat(job.preCopy(StopRule.standard()))
        .hasToString(
            "pre-copy: 5 rounds, CONVERGED, total 9.932 s, downtime 1.704 ms, traffic 1183.9 MiB");
  }

  @Test
  void elasticityEnergyAndRent() {
    LoadTrace day = LoadTrace.poisson(Load.ticketShop(), Seconds.of(60), 1440, 1);
    ElasticTimeline shop =
        ElasticService.of(600)
            .starting(Seconds.of(120))
            .run(day, Autoscaler.targetTracking(0.6).stabilised(Seconds.of(300)));
    assertThat(shop.served() + shop.waiting()).isEqualTo(day.total());
    assertThat(shop.mostWaiting()).isPositive();
    assertThat(shop.metrics().under().timeshare()).isBetween(0.0, 0.2);
    assertThat(new ServerQueue(8, Seconds.of(1), 10))
        .hasToString("8 requests per second of 1 s on 10 servers: 40.92 % wait");
    assertThat(PowerModel.of(Watts.of(200), Watts.of(300)).energy(shop).toKwh()).isPositive();
    RentalPlan plan =
        new RentalPlan(0, MachinePrice.reserved("0", "0.06"), MachinePrice.onDemand("0.10"));
    assertThat(plan.cheapest(day.duration(), shop.runs()).reserved()).isPositive();
  }

  @Test
  void servicesAndInfrastructure() {
    assertThat(StackLayer.OPERATING_SYSTEM.runBy(ServiceModel.PAAS)).isEqualTo(Party.PROVIDER);
    assertThat(
            DecisionGuide.standard()
                .recommend(WorkloadTrait.RARELY_USED, WorkloadTrait.TIGHT_LATENCY)
                .model())
        .isEqualTo(ServiceModel.FAAS);
    InfrastructureState declared =
        InfrastructureState.of(
            Declaration.of("net", DeclarationKind.NETWORK),
            Declaration.of("web", DeclarationKind.VM).with("image", "debian").on("net"));
    ChangePlan plan = ChangePlan.between(InfrastructureState.EMPTY, declared);
    InfrastructureState after = plan.apply(InfrastructureState.EMPTY);
    assertThat(ChangePlan.between(after, declared).isEmpty()).isTrue();
  }

  @Test
  void rulesOfPlacementAndEmptyingHosts() {
    HostLoad load = host.running(web);
    Host host2 = Host.of("h2", 8, Bytes.gib(32));
    assertThat(
            PlacementPolicy.choosing(HostChoice.bestFit().obeying(AffinityRule.apart("web", "db")))
                .place(List.of(host, host2), List.of(web, Vm.of("db", 1, Bytes.gib(1))))
                .hostsInUse())
        .isEqualTo(2);
    List<HostLoad> two = List.of(load, HostLoad.empty(host2));
    assertThat(ConsolidationRule.upTo(80).plan(two))
        .hasToString("1 of 1 hosts go on, 0 VMs move; none can be emptied");
    assertThat(
            Evacuation.plan(two, "h1")
                .over(
                    MigrationWire.of(Bandwidth.gbit(10)),
                    StopRule.standard(),
                    vm -> MigrationJob.of(vm, Bandwidth.gbit(10)),
                    1))
        .hasToString("host h1: 1 VM moves; 3.436 s over the wire, longest downtime 0 s");
    assertThat(ConsolidationLimit.of(Cpu.cores(10), Cores.of(8), 4))
        .hasToString(
            "10 cores of load: 2 hosts at 62.5 % answer 1.06 times as late as idle ones, and one"
                + " failure takes 50 % of the VMs");
    assertThat(HostFailure.worst(two))
        .hasToString("if host h1 fails, 1 of 1 VMs fall, and 0 find no other place");
  }

  @Test
  void containers() {
    Image base =
        Image.of("java:21", Layer.of("system", Bytes.mb(80)), Layer.of("java", Bytes.mb(60)));
    ImagePull pull =
        PullRule.of(Bandwidth.mbit(80))
            .pull(LayerCache.of(base), base.with("shop:2", Layer.of("shop", Bytes.mb(20))));
    assertThat(pull)
        .hasToString("pull shop:2: 1 of 3 layers, 20 MB of 160 MB over the wire, ready after 2 s");
    assertThat(ContainerDisk.of("c1", base).write("/java", Bytes.kb(6)).amplification())
        .isEqualTo(10_001);
    Cgroup cgroup = Cgroup.of("shop").withMemoryMax(Bytes.mib(512));
    assertThat(
            ContainerMemory.of(
                    Bytes.gib(2),
                    MemoryGroup.of(cgroup, ContainerProcess.of("java", Bytes.mib(400))))
                .allocate("shop", "java", Bytes.mib(200)))
        .hasToString(
            "112 MiB of 200 MiB granted; process java of container shop killed with 512 MiB: the"
                + " container's memory.max of 512 MiB is used up, and the most OOM points decide"
                + " (131072)");
    assertThat(StartTime.container().throughDaemon().pulling(pull))
        .hasToString(
            "container: 2.35 s (image pull 2 s, daemon 250 ms, namespaces 7.94 ms, runtime 92.06"
                + " ms)");
  }

  @Test
  void orchestration() {
    Deployment shop =
        Deployment.of("shop", 3, ContainerSpec.of("shop:2", Cpu.cores(1), Bytes.gib(1)));
    List<ClusterNode> nodes =
        List.of(ClusterNode.of("n1", 4, Bytes.gib(8)), ClusterNode.of("n2", 4, Bytes.gib(8)));
    assertThat(
            Platform.of(nodes, shop)
                .run(Seconds.of(600), PlatformEvent.nodeLost(Seconds.of(100), "n2")))
        .hasToString("after 600 s: shop 3 of 3 ready, for 352 s fewer than desired");
    assertThat(HorizontalAutoscaler.of(75, 1, 100).desired(50, 90)).isEqualTo(60);
  }
}
