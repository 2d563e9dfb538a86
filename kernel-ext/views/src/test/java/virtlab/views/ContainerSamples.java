package virtlab.views;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import virtlab.display.Displayable;
import virtlab.model.consolidation.ConsolidationLimit;
import virtlab.model.consolidation.ConsolidationPlan;
import virtlab.model.consolidation.ConsolidationRule;
import virtlab.model.consolidation.Evacuation;
import virtlab.model.consolidation.EvacuationPlan;
import virtlab.model.consolidation.EvacuationRun;
import virtlab.model.container.Cgroup;
import virtlab.model.container.ContainerDisk;
import virtlab.model.container.ContainerMemory;
import virtlab.model.container.ContainerProcess;
import virtlab.model.container.ContainerStorage;
import virtlab.model.container.Image;
import virtlab.model.container.ImagePull;
import virtlab.model.container.Layer;
import virtlab.model.container.LayerCache;
import virtlab.model.container.MemoryGroup;
import virtlab.model.container.MemoryOutcome;
import virtlab.model.container.PullRule;
import virtlab.model.container.StartTime;
import virtlab.model.host.Host;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;
import virtlab.model.migration.MigrationJob;
import virtlab.model.migration.MigrationWire;
import virtlab.model.migration.StopRule;
import virtlab.model.orchestration.ClusterNode;
import virtlab.model.orchestration.ContainerSpec;
import virtlab.model.orchestration.Deployment;
import virtlab.model.orchestration.HorizontalAutoscaler;
import virtlab.model.orchestration.Platform;
import virtlab.model.orchestration.PlatformEvent;
import virtlab.model.orchestration.PlatformRun;
import virtlab.model.orchestration.RollingUpdate;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

/** Results about containers, platforms and emptied hosts. */
final class ContainerSamples {
  static final Image BASE =
      Image.of(
          "java:21",
          Layer.of("system <&>", Bytes.mb(80)).packedTo(Bytes.mb(30)),
          Layer.of("java", Bytes.mb(60)));

  private ContainerSamples() {}

  static Map<String, Supplier<Displayable>> all() {
    Map<String, Supplier<Displayable>> samples = new LinkedHashMap<>();
    samples.put("pull", () -> Views.chart(pull()));
    samples.put("storage", () -> Views.chart(storage()));
    samples.put("oom", () -> Views.chart(oom()));
    samples.put("starts", () -> Views.chart(starts()));
    samples.put("platform", () -> Views.chart(platform()));
    samples.put("phases", () -> Views.gantt(platform()));
    samples.put("platforms", () -> Views.chart(platforms()));
    samples.put(
        "autoscaler",
        () ->
            Views.decisions(
                HorizontalAutoscaler.of(75, 1, 10)
                    .withWindow(Seconds.of(30))
                    .run(2, List.of(150L, 75L, 20L, 20L, 20L, 20L))));
    samples.put("consolidation", () -> Views.chart(consolidation()));
    samples.put("limit", () -> Views.chart(limit()));
    samples.put("evacuated", () -> Views.chart(stranded()));
    samples.put("evacuation", () -> Views.chart(evacuation()));
    return samples;
  }

  static ImagePull pull() {
    Image shop =
        BASE.with("shop:2", Layer.of("libraries", Bytes.mb(40)), Layer.of("shop", Bytes.mb(5)));
    return PullRule.of(Bandwidth.mbit(80))
        .withLatency(Seconds.millis(100))
        .withParallel(1)
        .pull(LayerCache.of(BASE), shop);
  }

  static ContainerStorage storage() {
    return ContainerStorage.of(
        ContainerDisk.of("c1", BASE).write("/java", Bytes.kb(4)).after(),
        ContainerDisk.of("c2", BASE),
        ContainerDisk.of("c3", BASE));
  }

  static MemoryOutcome oom() {
    MemoryGroup shop =
        MemoryGroup.of(
            Cgroup.of("shop").withMemoryMax(Bytes.mib(512)),
            ContainerProcess.of("java", Bytes.mib(400)),
            ContainerProcess.of("log", Bytes.mib(50)));
    MemoryGroup db = MemoryGroup.of(Cgroup.of("db"), ContainerProcess.of("db", Bytes.mib(900)));
    return ContainerMemory.of(Bytes.gib(2), shop, db).allocate("shop", "log", Bytes.mib(100));
  }

  static StartTime[] starts() {
    return new StartTime[] {
      StartTime.container(),
      StartTime.container().throughDaemon().named("container, Docker"),
      StartTime.container().throughDaemon().pulling(pull()).named("container, new image"),
      StartTime.microVm(),
      StartTime.vm(Seconds.of(20))
    };
  }

  private static final List<ClusterNode> NODES =
      List.of(ClusterNode.of("n1", 4, Bytes.gib(8)), ClusterNode.of("n2", 4, Bytes.gib(8)));

  static PlatformRun platform() {
    ContainerSpec spec =
        ContainerSpec.of("shop:1", Cpu.cores(1), Bytes.gib(1)).startingIn(Seconds.of(20));
    Deployment shop = Deployment.of("shop", 4, spec).updating(new RollingUpdate(1, 1));
    return Platform.of(NODES, shop)
        .run(
            Seconds.of(700),
            PlatformEvent.rollout(Seconds.of(60), "shop", spec.withImage("shop:2")),
            PlatformEvent.crash(Seconds.of(200), "shop-2"),
            PlatformEvent.nodeLost(Seconds.of(250), "n2"));
  }

  static PlatformRun platforms() {
    ContainerSpec spec = ContainerSpec.of("shop:1", Cpu.cores(1), Bytes.gib(1));
    return Platform.of(NODES, Deployment.of("shop", 2, spec), Deployment.of("mail", 1, spec))
        .run(Seconds.of(60), PlatformEvent.scale(Seconds.of(30), "mail", 8));
  }

  private static List<HostLoad> hosts() {
    return List.of(
        Host.of("h1", 8, Bytes.gib(32))
            .running(Vm.of("web", 2, Bytes.gib(4)), Vm.of("db", 4, Bytes.gib(16))),
        Host.of("h2", 8, Bytes.gib(32)).running(Vm.of("mail", 1, Bytes.gib(2))),
        Host.of("h3", 4, Bytes.gib(8)).running(Vm.of("log", 1, Bytes.gib(1))));
  }

  static ConsolidationPlan consolidation() {
    return ConsolidationRule.upTo(90).plan(hosts());
  }

  static ConsolidationLimit limit() {
    return ConsolidationLimit.of(Cpu.cores(14), Cores.of(4), 12);
  }

  static EvacuationPlan stranded() {
    return Evacuation.plan(List.of(hosts().get(0), hosts().get(2)), "h1");
  }

  static EvacuationRun evacuation() {
    Bandwidth gigabit = Bandwidth.gbit(1);
    return Evacuation.plan(hosts(), "h1")
        .over(
            MigrationWire.of(gigabit),
            StopRule.standard(),
            vm -> MigrationJob.of(vm, gigabit).withResume(Seconds.millis(20)),
            1);
  }
}
