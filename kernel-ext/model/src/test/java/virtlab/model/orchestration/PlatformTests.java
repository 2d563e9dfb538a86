package virtlab.model.orchestration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.orchestration.Happening.Kind;
import virtlab.model.placement.FitRule;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

class PlatformTests {
  private final List<ClusterNode> nodes =
      List.of(
          ClusterNode.of("n1", 4, Bytes.gib(8)),
          ClusterNode.of("n2", 4, Bytes.gib(8)),
          ClusterNode.of("n3", 4, Bytes.gib(8)));
  private final ContainerSpec one =
      ContainerSpec.of("shop:1", Cpu.cores(1), Bytes.gib(1)).startingIn(Seconds.of(2));
  private final Deployment shop = Deployment.of("shop", 3, one);
  private final Platform platform = Platform.of(nodes, shop);

  private static List<Integer> ready(PlatformRun run) {
    return run.moments("shop").stream().map(Moment::ready).toList();
  }

  private static Moment at(PlatformRun run, double seconds) {
    Moment last = run.moments("shop").get(0);
    for (Moment each : run.moments("shop")) {
      last = each.at().value() <= seconds ? each : last;
    }
    return last;
  }

  @Test
  void theDesiredStateIsReachedSpreadOverTheNodes() {
    PlatformRun run = platform.run(Seconds.of(60));
    assertThat(run.moments())
        .containsExactly(
            new Moment(Seconds.ZERO, "shop", 3, 3, 0, 0),
            new Moment(Seconds.of(2), "shop", 3, 3, 3, 3));
    assertThat(run.replicas().stream().map(ReplicaStatus::node)).containsExactly("n1", "n2", "n3");
    assertThat(run).hasToString("after 60 s: shop 3 of 3 ready, for 2 s fewer than desired");
    assertThat(run.happenings().get(0)).hasToString("0 s: CREATED shop-0 (shop:1)");
  }

  @Test
  void bestFitFillsOneNodeFirst() {
    Platform packed = platform.withRules(PlatformRules.usual().placing(FitRule.bestFit()));
    assertThat(packed.run(Seconds.of(60)).replicas())
        .extracting(ReplicaStatus::node)
        .containsOnly("n1");
  }

  @Test
  void whatFitsNowhereStaysPendingAndItIsSaidWhatLacks() {
    ContainerSpec big = ContainerSpec.of("big:1", Cpu.cores(3), Bytes.gib(1));
    PlatformRun run = Platform.of(nodes, Deployment.of("big", 4, big)).run(Seconds.of(60));
    assertThat(run.last("big")).isEqualTo(new Moment(Seconds.of(1), "big", 4, 4, 3, 3));
    assertThat(run.happenings())
        .contains(new Happening(Seconds.ZERO, Kind.UNSCHEDULABLE, "big-3", "n1, CPU 3 > 1"));
    assertThat(run.count(Kind.UNSCHEDULABLE)).isEqualTo(1);
    assertThat(run.replicas().get(3))
        .isEqualTo(new ReplicaStatus("big-3", "big:1", "", ReplicaPhase.PENDING, 0));
  }

  @Test
  void aCrashLoopWaitsEverLonger() {
    Deployment faulty = Deployment.of("shop", 1, one.crashingAfter(Seconds.of(3)));
    PlatformRun run = Platform.of(nodes, faulty).run(Seconds.of(1000));
    List<String> waits =
        run.happenings().stream()
            .filter(each -> each.kind() == Kind.CRASHED)
            .map(Happening::detail)
            .toList();
    assertThat(waits)
        .containsExactly("10 s", "20 s", "40 s", "80 s", "160 s", "300 s", "300 s", "300 s");
    // Ready at 2, crash at 5, restart at 15, ready at 17, crash at 20, restart at 40.
    assertThat(at(run, 16.9).ready()).isZero();
    assertThat(at(run, 17).ready()).isEqualTo(1);
    assertThat(at(run, 20).ready()).isZero();
    assertThat(run.replicas().get(0).phase()).isEqualTo(ReplicaPhase.BACK_OFF);
    assertThat(run.replicas().get(0).restarts()).isEqualTo(7);
  }

  @Test
  void afterTenMinutesWithoutACrashTheWaitIsShortAgain() {
    PlatformEvent[] crashes = {
      PlatformEvent.crash(Seconds.of(10), "shop-0"),
      PlatformEvent.crash(Seconds.of(30), "shop-0"),
      PlatformEvent.crash(Seconds.of(700), "shop-0"),
      PlatformEvent.crash(Seconds.of(705), "shop-0")
    };
    PlatformRun run = platform.run(Seconds.of(1000), crashes);
    assertThat(run.happenings().stream().filter(each -> each.kind() == Kind.CRASHED))
        .extracting(Happening::detail)
        .containsExactly("10 s", "20 s", "10 s");
  }

  @Test
  void aLostNodesReplicasAreReplacedAfterGraceAndEviction() {
    PlatformRun run = platform.run(Seconds.of(600), PlatformEvent.nodeLost(Seconds.of(100), "n2"));
    assertThat(at(run, 100).ready()).isEqualTo(2);
    assertThat(at(run, 449).ready()).isEqualTo(2);
    // 100 + 50 until it is noticed, 300 until it is given up, 2 for the start.
    assertThat(at(run, 452).ready()).isEqualTo(3);
    assertThat(run.belowDesired("shop")).isEqualTo(Seconds.of(2 + 352));
    assertThat(run.fewestReady("shop")).isEqualTo(2);
    assertThat(run.happenings())
        .contains(
            new Happening(Seconds.of(150), Kind.NODE_UNREACHABLE, "n2", ""),
            new Happening(Seconds.of(450), Kind.EVICTED, "shop-1", "n2"),
            new Happening(Seconds.of(450), Kind.CREATED, "shop-1", "shop:1"));
    assertThat(run.replicas()).extracting(ReplicaStatus::node).doesNotContain("n2");
  }

  @Test
  void aNodeThatComesBackInTimeStartsItsReplicasAgain() {
    PlatformRun run =
        platform.run(
            Seconds.of(600),
            PlatformEvent.nodeLost(Seconds.of(100), "n2"),
            PlatformEvent.nodeBack(Seconds.of(200), "n2"));
    assertThat(run.count(Kind.EVICTED)).isZero();
    assertThat(run.belowDesired("shop")).isEqualTo(Seconds.of(2 + 102));
    assertThat(run.replicas().get(1))
        .isEqualTo(new ReplicaStatus("shop-1", "shop:1", "n2", ReplicaPhase.READY, 1));
  }

  @Test
  void untilItIsNoticedALostNodeStillGetsReplicas() {
    PlatformRun run =
        platform.run(
            Seconds.of(120),
            PlatformEvent.nodeLost(Seconds.of(100), "n1"),
            PlatformEvent.scale(Seconds.of(110), "shop", 4));
    assertThat(run.replicas().get(3).node()).isEqualTo("n1");
    assertThat(run.replicas().get(3).phase()).isEqualTo(ReplicaPhase.LOST);
  }

  @Test
  void anUpdateStaysWithinSurgeAndUnavailable() {
    Platform four =
        Platform.of(nodes, Deployment.of("shop", 4, one).updating(new RollingUpdate(1, 1)));
    PlatformRun run =
        four.run(
            Seconds.of(60), PlatformEvent.rollout(Seconds.of(10), "shop", one.withImage("shop:2")));
    assertThat(run.moments("shop"))
        .containsExactly(
            new Moment(Seconds.ZERO, "shop", 4, 4, 0, 0),
            new Moment(Seconds.of(2), "shop", 4, 4, 4, 4),
            new Moment(Seconds.of(10), "shop", 4, 5, 3, 0),
            new Moment(Seconds.of(12), "shop", 4, 5, 3, 2),
            new Moment(Seconds.of(14), "shop", 4, 4, 4, 4));
    assertThat(run.replicas()).extracting(ReplicaStatus::image).containsOnly("shop:2");
    assertThat(run.count(Kind.ROLLED_OUT)).isEqualTo(1);
  }

  @Test
  void anUpdateThatMayLoseNothingReplacesOneAfterTheOther() {
    Platform three =
        Platform.of(nodes, Deployment.of("shop", 3, one).updating(new RollingUpdate(1, 0)));
    PlatformRun run =
        three.run(
            Seconds.of(60), PlatformEvent.rollout(Seconds.of(10), "shop", one.withImage("shop:2")));
    assertThat(run.fewestReady("shop")).isEqualTo(3);
    assertThat(run.belowDesired("shop")).isEqualTo(Seconds.of(2));
    assertThat(run.happenings().stream().filter(each -> each.kind() == Kind.ROLLED_OUT))
        .extracting(Happening::at)
        .containsExactly(Seconds.of(16));
  }

  @Test
  void aVersionThatNeverBecomesReadyStopsAtTheUnavailable() {
    ContainerSpec broken = one.withImage("shop:2").startingIn(Seconds.of(1e6));
    Platform four =
        Platform.of(nodes, Deployment.of("shop", 4, one).updating(new RollingUpdate(1, 1)));
    PlatformRun run =
        four.run(Seconds.of(600), PlatformEvent.rollout(Seconds.of(10), "shop", broken));
    assertThat(run.last("shop")).isEqualTo(new Moment(Seconds.of(10), "shop", 4, 5, 3, 0));
    assertThat(run.count(Kind.ROLLED_OUT)).isZero();
  }

  @Test
  void scalingDownStopsTheYoungestFirst() {
    PlatformRun run = platform.run(Seconds.of(60), PlatformEvent.scale(Seconds.of(30), "shop", 1));
    assertThat(run.replicas()).extracting(ReplicaStatus::name).containsExactly("shop-0");
    assertThat(ready(run)).containsExactly(0, 3, 1);
  }

  @Test
  void theAutoscalerFollowsTheLoadUpAtOnceAndDownAfterTheWindow() {
    Platform scaled = platform.scaling("shop", HorizontalAutoscaler.of(50, 1, 8));
    PlatformRun run =
        scaled.run(
            Seconds.of(700),
            PlatformEvent.load(Seconds.ZERO, "shop", Cpu.cores(1.5)),
            PlatformEvent.load(Seconds.of(50), "shop", Cpu.cores(3)),
            PlatformEvent.load(Seconds.of(100), "shop", Cpu.cores(0.5)));
    // 1.5 cores on three replicas are the target; 3 cores are twice that: seen at 60 s.
    assertThat(at(run, 59).desired()).isEqualTo(3);
    assertThat(at(run, 60).desired()).isEqualTo(6);
    // 6 was wanted last at 60 s, or held within the tolerance up to 90 s, so it counts to 390 s.
    assertThat(at(run, 390).desired()).isEqualTo(6);
    assertThat(at(run, 405).desired()).isEqualTo(1);
  }

  @Test
  void theSameRunGivesTheSameHappenings() {
    PlatformEvent lost = PlatformEvent.nodeLost(Seconds.of(5), "n1");
    assertThat(platform.run(Seconds.of(900), lost)).isEqualTo(platform.run(Seconds.of(900), lost));
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> Platform.of(List.of(), shop))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nodes: found 0, allowed is 1 or more");
    assertThatThrownBy(() -> Platform.of(nodes, shop, shop))
        .hasMessage("deployment shop: found twice, allowed is each name once");
    assertThatThrownBy(() -> platform.scaling("x", HorizontalAutoscaler.of(50, 1, 2)))
        .hasMessage("autoscaler: found deployment x, allowed are shop");
    assertThatThrownBy(
            () -> platform.run(Seconds.of(9), PlatformEvent.nodeLost(Seconds.of(1), "x")))
        .hasMessage("node: found x, allowed are n1, n2, n3");
    assertThatThrownBy(
            () -> platform.run(Seconds.of(9), PlatformEvent.scale(Seconds.of(1), "x", 1)))
        .hasMessage("deployment: found x, allowed are shop");
    assertThatThrownBy(() -> platform.run(Seconds.of(9)).moments("x"))
        .hasMessage("deployment: found x, allowed are shop");
    ContainerSpec nothing = ContainerSpec.of("x", Cpu.ZERO, Bytes.ZERO);
    assertThatThrownBy(
            () ->
                Platform.of(nodes, Deployment.of("free", 1, nothing))
                    .scaling("free", HorizontalAutoscaler.of(50, 1, 2)))
        .hasMessage(
            "deployment free with an autoscaler: CPU request in billionths of a core: found 0,"
                + " allowed is 1 or more");
  }
}
