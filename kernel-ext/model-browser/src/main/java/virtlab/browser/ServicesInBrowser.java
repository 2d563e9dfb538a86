package virtlab.browser;

import static virtlab.browser.Printed.line;
import static virtlab.browser.Printed.number;

import java.util.List;
import virtlab.model.container.Image;
import virtlab.model.container.Layer;
import virtlab.model.container.LayerCache;
import virtlab.model.container.PullRule;
import virtlab.model.container.StartTime;
import virtlab.model.cost.MachinePrice;
import virtlab.model.cost.SpotJob;
import virtlab.model.elasticity.Autoscaler;
import virtlab.model.elasticity.ElasticService;
import virtlab.model.elasticity.ElasticTimeline;
import virtlab.model.elasticity.ElasticityMetrics;
import virtlab.model.elasticity.KnativeAutoscaler;
import virtlab.model.elasticity.Load;
import virtlab.model.elasticity.LoadTrace;
import virtlab.model.elasticity.ServerQueue;
import virtlab.model.energy.PowerModel;
import virtlab.model.infrastructure.ChangePlan;
import virtlab.model.infrastructure.Declaration;
import virtlab.model.infrastructure.DeclarationKind;
import virtlab.model.infrastructure.InfrastructureState;
import virtlab.model.migration.AutoConverge;
import virtlab.model.migration.Dirtying;
import virtlab.model.migration.Migration;
import virtlab.model.migration.MigrationJob;
import virtlab.model.migration.MigrationWire;
import virtlab.model.migration.PageFetch;
import virtlab.model.migration.PlannedMigration;
import virtlab.model.migration.Round;
import virtlab.model.migration.StopRule;
import virtlab.model.orchestration.ClusterNode;
import virtlab.model.orchestration.ContainerSpec;
import virtlab.model.orchestration.Deployment;
import virtlab.model.orchestration.HorizontalAutoscaler;
import virtlab.model.orchestration.Platform;
import virtlab.model.orchestration.PlatformEvent;
import virtlab.model.orchestration.PlatformRun;
import virtlab.model.orchestration.RollingUpdate;
import virtlab.model.random.RandomStream;
import virtlab.model.serverless.Delivery;
import virtlab.model.serverless.EventSource;
import virtlab.model.serverless.Faas;
import virtlab.model.serverless.FunctionLoad;
import virtlab.model.serverless.FunctionResult;
import virtlab.model.serverless.Instances;
import virtlab.model.serverless.KeepAlive;
import virtlab.model.serverless.ServiceTime;
import virtlab.model.service.Responsibilities;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;
import virtlab.model.unit.Watts;

/** What moves, grows and is paid for. */
final class ServicesInBrowser {
  private static final Seconds DAY = Seconds.of(86_400);

  private ServicesInBrowser() {}

  static void print() {
    for (int run = 0; run < 60; run++) {
      migrations(RandomStream.of(401, run), run);
    }
    elasticity();
    queues();
    functions();
    costs();
    containers();
    platform();
    infrastructure();
  }

  private static void migrations(RandomStream random, int run) {
    Dirtying writes =
        Dirtying.saturating(Bytes.mib(1 + random.below(900)), Seconds.of(random.uniform() + 0.1));
    MigrationJob job =
        MigrationJob.of(Bytes.mib(1 + random.below(4000)), Bandwidth.mbit(1 + random.below(2000)))
            .dirtying(writes);
    rounds(job.preCopy(StopRule.standard(), AutoConverge.standard()));
    PageFetch fetch =
        new PageFetch(Bytes.mib(3), Bytes.mib(60), random.uniform(), Seconds.millis(1));
    rounds(job.postCopy(fetch));
    rounds(job.hybrid(fetch));
    List<PlannedMigration> both =
        List.of(
            PlannedMigration.of("a", job), PlannedMigration.of("b", job).at(Seconds.of(run % 7)));
    MigrationWire.of(Bandwidth.mbit(700))
        .preCopy(StopRule.standard(), both)
        .forEach(ServicesInBrowser::rounds);
  }

  private static void rounds(Migration moved) {
    line(moved);
    for (Round round : moved.timeline()) {
      number("round " + round.sent(), round.end().value());
    }
  }

  private static void elasticity() {
    LoadTrace day = LoadTrace.poisson(Load.ticketShop(), Seconds.of(60), 1440, 5).noisy(0.2, 5);
    ElasticService shop = ElasticService.of(600).starting(Seconds.of(120));
    PowerModel power = PowerModel.of(Watts.of(200), Watts.of(300));
    for (Autoscaler scaler :
        List.of(
            Autoscaler.fixed(7),
            Autoscaler.targetTracking(0.6),
            Autoscaler.targetTracking(0.7).stabilised(Seconds.of(300)),
            KnativeAutoscaler.standard())) {
      ElasticTimeline run = shop.run(day, scaler);
      line(run);
      line(run.rows());
      ElasticityMetrics metrics = run.metrics();
      line(metrics);
      number("mean wait", run.meanWait().value());
      number("utilisation", run.utilisation());
      number("energy", power.energy(run).value());
    }
  }

  private static void queues() {
    for (int servers = 9; servers < 30; servers++) {
      ServerQueue queue = new ServerQueue(8.37, Seconds.of(1.03), servers);
      number("blocked", queue.blocked());
      number("waits", queue.waits());
      number("wait", queue.meanWait().value());
      number("p99", queue.waitPercentile(99).value());
    }
  }

  private static void functions() {
    for (FunctionResult each : Faas.run(Faas.day(50, 50_000, 3), DAY, 3).functions()) {
      result(each);
    }
    Instances instances =
        Instances.coldStart(Seconds.millis(370)).atMost(5).withTimeLimit(Seconds.of(3));
    EventSource gaps = EventSource.logNormalGaps(Seconds.of(7), 1.7);
    FunctionLoad shop =
        FunctionLoad.of("shop", gaps, ServiceTime.exponential(Seconds.of(1.3)))
            .delivered(new Delivery(0.1, 0.05, 3, Seconds.of(0.7)))
            .on(instances);
    for (KeepAlive policy :
        List.of(
            KeepAlive.none(),
            KeepAlive.fixed(Seconds.of(61.7)),
            KeepAlive.adaptive(1.3, Seconds.of(600)),
            KeepAlive.histogram(0.9, Seconds.of(600)))) {
      result(Faas.run(List.of(shop.keeping(policy)), DAY, 4).functions().get(0));
      FunctionLoad shared = shop.keeping(policy).on(instances.withConcurrency(4));
      result(Faas.run(List.of(shared), DAY, 4).functions().get(0));
    }
  }

  private static void result(FunctionResult each) {
    line(each.calls() + " " + each.cold() + " " + each.refused() + " " + each.lost());
    number("busy", each.busy().value());
    number("idle", each.idle().value());
  }

  private static void costs() {
    SpotJob job = SpotJob.of(Seconds.of(36_000), Seconds.of(1800));
    for (int seed = 0; seed < 20; seed++) {
      SpotJob.Run run = job.run(Seconds.of(7200), seed);
      number("spot", run.time().value());
      line(run.bill(MachinePrice.onDemand("0.0125")));
    }
    number("expected", job.expectedTime(Seconds.of(7200)).value());
    number("interval", job.youngInterval(Seconds.of(7200)).value());
    line(MachinePrice.reserved("5", "0.02").bill(DAY, DAY));
  }

  private static void containers() {
    Image java =
        Image.of(
            "java:21",
            Layer.of("system", Bytes.mb(80)).packedTo(Bytes.mb(30)),
            Layer.of("java", Bytes.mb(60)));
    Image shop = java.with("shop:2", Layer.of("jars", Bytes.mb(40)), Layer.of("x", Bytes.mb(5)));
    for (int parallel = 1; parallel < 5; parallel++) {
      PullRule rule =
          PullRule.of(Bandwidth.mbit(83)).withLatency(Seconds.millis(97)).withParallel(parallel);
      line(rule.pull(LayerCache.of(), shop));
      number("pull", rule.pull(LayerCache.of(java), shop).total().value());
    }
    line(shop.layers().get(2).digest());
    line(StartTime.container());
    line(StartTime.microVm());
  }

  private static void platform() {
    List<ClusterNode> nodes =
        List.of(ClusterNode.of("n1", 4, Bytes.gib(8)), ClusterNode.of("n2", 4, Bytes.gib(8)));
    ContainerSpec spec =
        ContainerSpec.of("shop:1", Cpu.cores(1), Bytes.gib(1)).startingIn(Seconds.of(20));
    Deployment shop = Deployment.of("shop", 4, spec).updating(new RollingUpdate(1, 1));
    PlatformRun run =
        Platform.of(nodes, shop)
            .run(
                Seconds.of(700),
                PlatformEvent.rollout(Seconds.of(60), "shop", spec.withImage("shop:2")),
                PlatformEvent.crash(Seconds.of(200), "shop-2"),
                PlatformEvent.nodeLost(Seconds.of(250), "n2"));
    line(run);
    line(HorizontalAutoscaler.of(75, 1, 10).run(2, List.of(150L, 75L, 20L, 20L, 20L, 20L)));
  }

  private static void infrastructure() {
    Declaration net = Declaration.of("net", DeclarationKind.NETWORK);
    Declaration web = Declaration.of("web", DeclarationKind.VM).with("image", "debian").on("net");
    InfrastructureState now = InfrastructureState.of(net, web);
    line(ChangePlan.between(InfrastructureState.EMPTY, now));
    line(ChangePlan.between(now, InfrastructureState.of(net, web.with("image", "alpine"))));
    line(Responsibilities.all());
  }
}
