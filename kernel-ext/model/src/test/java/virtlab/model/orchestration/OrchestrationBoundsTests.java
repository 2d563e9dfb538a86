package virtlab.model.orchestration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import virtlab.model.orchestration.Happening.Kind;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

/** Ranges with their ends, and what happens when two things happen to one replica. */
class OrchestrationBoundsTests {
  private static final Seconds MINUTE = Seconds.of(60);

  private final ContainerSpec one =
      ContainerSpec.of("shop:1", Cpu.cores(1), Bytes.gib(1)).startingIn(Seconds.of(2));
  private final List<ClusterNode> nodes =
      List.of(ClusterNode.of("n1", 4, Bytes.gib(8)), ClusterNode.of("n2", 4, Bytes.gib(8)));

  private static void assertRefused(String sentence, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
  }

  @Test
  void rulesIncludeTheirEnds() {
    HorizontalAutoscaler widest =
        new HorizontalAutoscaler(1_000_000_000L, 1, 100_000, 0, MINUTE, Seconds.of(1));
    assertThat(widest.desired(100_000, 1_000_000_000L)).isEqualTo(100_000);
    assertThat(widest.desired(4, 999_999_999L)).isEqualTo(4);
    assertThat(new HorizontalAutoscaler(50, 3, 3, 100, MINUTE, MINUTE).desired(3, 100))
        .as("twice the target is within 100 %")
        .isEqualTo(3);
    assertThat(RollingUpdate.percent(1_000_000, 100, 100))
        .isEqualTo(new RollingUpdate(1_000_000, 1_000_000));
    assertThat(RollingUpdate.percent(10, 1, 9)).isEqualTo(new RollingUpdate(1, 0));
    assertThat(RollingUpdate.percent(0, 25, 25)).isEqualTo(new RollingUpdate(0, 1));
    assertThat(Deployment.of("shop", 100_000, one).replicas()).isEqualTo(100_000);
    assertThat(new RestartBackOff(Seconds.of(5), Seconds.of(5), MINUTE).delay(9))
        .isEqualTo(Seconds.of(5));
  }

  @Test
  void rulesSayWhatIsWrong() {
    assertRefused(
        "fewest replicas: found 0, allowed are 1 to 100000",
        () -> HorizontalAutoscaler.of(50, 0, 1));
    assertRefused(
        "tolerance in percent: found 101, allowed are 0 to 100",
        () -> new HorizontalAutoscaler(50, 1, 1, 101, MINUTE, MINUTE));
    assertRefused(
        "replicas: found 100001, allowed are 0 to 100000",
        () -> HorizontalAutoscaler.of(50, 1, 1).desired(100_001, 1));
    assertRefused("maxSurge: found -1, allowed are 0 to 1000000", () -> new RollingUpdate(-1, 1));
    assertRefused(
        "maxUnavailable: found 1000001, allowed are 0 to 1000000",
        () -> new RollingUpdate(1, 1_000_001));
    assertRefused(
        "maxSurge in percent: found 101, allowed are 0 to 100",
        () -> RollingUpdate.percent(1, 101, 1));
    assertRefused(
        "maxUnavailable in percent: found -1, allowed are 0 to 100",
        () -> RollingUpdate.percent(1, 1, -1));
    assertRefused(
        "replicas: found -1, allowed are 0 to 1000000", () -> RollingUpdate.percent(-1, 1, 1));
    assertRefused(
        "node n: cores: found 1000001, allowed are 0 to 1000000",
        () -> ClusterNode.of("n", 1_000_001, Bytes.ZERO));
    assertRefused(
        "node: found an empty name, allowed is a name", () -> ClusterNode.of("", 1, Bytes.ZERO));
    assertRefused(
        "deployment: found an empty name, allowed is a name", () -> Deployment.of(" ", 1, one));
    assertRefused("image: found an empty name, allowed is a name", () -> one.withImage(""));
    assertRefused(
        "deployment shop: replicas: found -1, allowed are 0 to 100000",
        () -> PlatformEvent.scale(MINUTE, "shop", -1));
    assertRefused(
        "node memory in bytes: found 0, allowed is 1 or more", () -> one.oomScoreAdj(Bytes.ZERO));
    assertRefused(
        "autoscaler of deployment shop: found twice, allowed is each name once",
        () ->
            Platform.of(nodes, Deployment.of("shop", 1, one))
                .scaling("shop", HorizontalAutoscaler.of(50, 1, 2))
                .scaling("shop", HorizontalAutoscaler.of(50, 1, 2)));
    assertRefused(
        "node n1: found twice, allowed is each name once",
        () -> Platform.of(List.of(nodes.get(0), nodes.get(0))));
  }

  @Test
  void limitsEqualToRequestsAreGuaranteed() {
    assertThat(one.withLimits(Cpu.cores(1), Bytes.gib(1)).quality())
        .isEqualTo(ServiceQuality.GUARANTEED);
    assertThat(one.withLimits(Cpu.cores(2), Bytes.gib(1)).quality())
        .isEqualTo(ServiceQuality.BURSTABLE);
    assertThat(one.withLimits(Cpu.cores(1), Bytes.gib(2)).quality())
        .isEqualTo(ServiceQuality.BURSTABLE);
    ContainerSpec none = ContainerSpec.of("x", Cpu.ZERO, Bytes.ZERO);
    assertThat(none.quality()).isEqualTo(ServiceQuality.BEST_EFFORT);
    assertThat(none.withLimits(Cpu.cores(1), Bytes.gib(1)).quality())
        .isEqualTo(ServiceQuality.BURSTABLE);
    assertThat(one.crashingAfter(MINUTE).crashesAfter()).isEqualTo(MINUTE);
    assertThat(one.startingIn(MINUTE).start()).isEqualTo(MINUTE);
  }

  /** 1 + (shares − 2) · 9999 / 262142 with 1024 shares for a core, at least 2. */
  @Test
  void weightsFollowTheSharesOfTheRequest() {
    assertThat(weight(0.001)).as("1 share is 2").isEqualTo(1);
    assertThat(weight(0.5)).as("512 shares").isEqualTo(20);
    assertThat(weight(4)).as("4096 shares").isEqualTo(157);
    assertThat(weight(256)).as("262144 shares").isEqualTo(10_000);
    assertThat(weight(255)).as("261120 shares").isEqualTo(9960);
  }

  private static int weight(double cores) {
    return ContainerSpec.of("x", Cpu.cores(cores), Bytes.ZERO).cgroup("x").weight();
  }

  @Test
  void aCrashWhileItStartsOrWaitsCountsOnceAndNotTwice() {
    Platform platform = Platform.of(nodes, Deployment.of("shop", 1, one));
    PlatformRun run =
        platform.run(
            MINUTE,
            PlatformEvent.crash(Seconds.of(1), "shop-0"),
            PlatformEvent.crash(Seconds.of(5), "shop-0"),
            PlatformEvent.crash(Seconds.of(6), "nobody"));
    assertThat(run.happenings())
        .extracting(Happening::toString)
        .containsExactly(
            "0 s: CREATED shop-0 (shop:1)",
            "0 s: SCHEDULED shop-0 (n1)",
            "1 s: CRASHED shop-0 (10 s)",
            "11 s: RESTARTED shop-0 (n1)",
            "13 s: READY shop-0 (n1)");
    assertThat(run.belowDesired("shop")).isEqualTo(Seconds.of(13));
  }

  @Test
  void aNodeIsLostOnceAndComesBackOnce() {
    Platform platform = Platform.of(nodes, Deployment.of("shop", 2, one));
    PlatformRun run =
        platform.run(
            Seconds.of(400),
            PlatformEvent.nodeBack(Seconds.of(5), "n2"),
            PlatformEvent.nodeLost(Seconds.of(10), "n2"),
            PlatformEvent.nodeLost(Seconds.of(20), "n2"),
            PlatformEvent.nodeBack(Seconds.of(30), "n2"),
            PlatformEvent.nodeBack(Seconds.of(40), "n2"));
    assertThat(run.count(Kind.NODE_LOST)).isEqualTo(1);
    assertThat(run.count(Kind.NODE_BACK)).isEqualTo(1);
    assertThat(run.count(Kind.NODE_UNREACHABLE)).as("back before the grace").isZero();
    assertThat(run.count(Kind.RESTARTED)).isEqualTo(1);
    assertThat(run.last("shop")).isEqualTo(new Moment(Seconds.of(32), "shop", 2, 2, 2, 2));
  }

  @Test
  void anotherRuleForLostNodesReplacesSooner() {
    NodeLossRule quick = new NodeLossRule(Seconds.of(5), Seconds.of(10));
    Platform platform =
        Platform.of(nodes, Deployment.of("shop", 2, one))
            .withRules(PlatformRules.usual().withNodeLoss(quick));
    PlatformRun run = platform.run(MINUTE, PlatformEvent.nodeLost(Seconds.of(20), "n2"));
    assertThat(run.happenings())
        .contains(
            new Happening(Seconds.of(25), Kind.NODE_UNREACHABLE, "n2", ""),
            new Happening(Seconds.of(35), Kind.EVICTED, "shop-1", "n2"));
    assertThat(run.last("shop").at()).isEqualTo(Seconds.of(37));
  }

  /** What is stopped gives its node's room back, so that what waited is scheduled. */
  @Test
  void roomThatIsGivenBackIsTakenByWhatWaits() {
    ContainerSpec four = ContainerSpec.of("big:1", Cpu.cores(4), Bytes.gib(1));
    ContainerSpec wide = ContainerSpec.of("wide:1", Cpu.cores(1), Bytes.gib(8));
    Platform platform =
        Platform.of(nodes, Deployment.of("big", 2, four), Deployment.of("wide", 1, wide));
    PlatformRun run = platform.run(MINUTE, PlatformEvent.scale(Seconds.of(10), "big", 1));
    assertThat(run.happenings())
        .extracting(Happening::toString)
        .contains(
            "0 s: UNSCHEDULABLE wide-0 (n1, CPU 1 > 0, RAM 8 GiB > 7 GiB)",
            "10 s: STOPPED big-1 (n2)",
            "10 s: SCHEDULED wide-0 (n2)",
            "11 s: READY wide-0 (n2)");
    assertThat(run.deployments()).containsExactly("big", "wide");
    assertThat(run)
        .hasToString(
            "after 60 s: big 1 of 1 ready, for 1 s fewer than desired; wide 1 of 1 ready, for 11 s"
                + " fewer than desired");
  }

  @Test
  void whatHappensAtTheEndStillHappensAndLaterNot() {
    Platform platform = Platform.of(nodes, Deployment.of("shop", 1, one));
    PlatformRun at = platform.run(MINUTE, PlatformEvent.scale(MINUTE, "shop", 2));
    assertThat(at.last("shop").desired()).isEqualTo(2);
    PlatformRun after = platform.run(MINUTE, PlatformEvent.scale(Seconds.of(60.5), "shop", 2));
    assertThat(after.last("shop").desired()).isEqualTo(1);
    assertThat(platform.run(Seconds.of(1)).fewestReady("shop")).isZero();
  }

  /** Half a core on each of two replicas that request one: 50 % of the request. */
  @Test
  void theAutoscalerSeesThePercentOfTheRequestUpToTheLimit() {
    ContainerSpec limited = one.withLimits(Cpu.cores(1), Bytes.gib(1));
    Platform platform =
        Platform.of(nodes, Deployment.of("shop", 2, limited))
            .scaling("shop", HorizontalAutoscaler.of(50, 1, 8));
    PlatformRun steady =
        platform.run(MINUTE, PlatformEvent.load(Seconds.of(3), "shop", Cpu.cores(1)));
    assertThat(steady.count(Kind.SCALED)).isZero();
    PlatformRun flooded =
        platform.run(Seconds.of(15), PlatformEvent.load(Seconds.of(3), "shop", Cpu.cores(100)));
    assertThat(flooded.last("shop").desired())
        .as("a limit of one core shows 100 %, not 5000 %")
        .isEqualTo(4);
    assertThat(platform.run(MINUTE).count(Kind.SCALED)).as("no load is known").isZero();
  }

  /** What does not serve goes first: it costs nothing. Three of four must always serve. */
  @Test
  void anUpdateStopsBrokenReplicasFirst() {
    Platform four =
        Platform.of(nodes, Deployment.of("shop", 4, one).updating(new RollingUpdate(1, 1)));
    PlatformRun run =
        four.run(
            MINUTE,
            PlatformEvent.crash(Seconds.of(9), "shop-2"),
            PlatformEvent.rollout(Seconds.of(10), "shop", one.withImage("shop:2")));
    assertThat(stoppedAt(run, 10)).containsExactly("shop-2");
    assertThat(run.moments("shop"))
        .contains(new Moment(Seconds.of(10), "shop", 4, 5, 3, 0))
        .allMatch(each -> each.at().value() < 2 || each.ready() >= 3);
    assertThat(run.happenings())
        .contains(
            new Happening(Seconds.of(10), Kind.ROLLOUT, "shop", "shop:2"),
            new Happening(Seconds.of(14), Kind.ROLLED_OUT, "shop", "shop:2"));
    assertThat(run.last("shop").updated()).isEqualTo(4);
  }

  private static List<String> stoppedAt(PlatformRun run, double time) {
    return run.happenings().stream()
        .filter(each -> each.kind() == Kind.STOPPED && each.at().value() == time)
        .map(Happening::subject)
        .toList();
  }

  @Test
  void scalingDownStopsWhatDoesNotServeBeforeTheYoungest() {
    Platform platform = Platform.of(nodes, Deployment.of("shop", 3, one));
    PlatformRun run =
        platform.run(
            MINUTE,
            PlatformEvent.crash(Seconds.of(9), "shop-0"),
            PlatformEvent.scale(Seconds.of(10), "shop", 1));
    assertThat(stoppedAt(run, 10)).containsExactly("shop-0", "shop-2");
    assertThat(run.happenings()).contains(new Happening(Seconds.of(10), Kind.SCALED, "shop", "1"));
    assertThat(run.last("shop")).isEqualTo(new Moment(Seconds.of(10), "shop", 1, 1, 1, 1));
  }

  /** Nearest is the node that lacks the smallest part of what was asked, both parts added. */
  @Test
  void whatLacksIsSaidOfTheNearestNode() {
    List<ClusterNode> two =
        List.of(ClusterNode.of("n1", 1, Bytes.gib(8)), ClusterNode.of("n2", 2, Bytes.gib(4)));
    assertThat(lack(two, 4, 8)).as("3/4 against 1/2 + 1/2").isEqualTo("n1, CPU 4 > 1");
    assertThat(lack(two, 4, 4)).as("3/4 against 1/2").isEqualTo("n2, CPU 4 > 2");
    assertThat(lack(two, 1, 16)).isEqualTo("n1, RAM 16 GiB > 8 GiB");
    assertThat(lack(two, 4, 16)).isEqualTo("n1, CPU 4 > 1, RAM 16 GiB > 8 GiB");
  }

  private static String lack(List<ClusterNode> nodes, int cores, int gib) {
    ContainerSpec spec = ContainerSpec.of("big:1", Cpu.cores(cores), Bytes.gib(gib));
    PlatformRun run = Platform.of(nodes, Deployment.of("big", 1, spec)).run(MINUTE);
    return run.happenings().get(1).detail();
  }

  /** A node that is known to be gone gets nothing, and nothing is said of it. */
  @Test
  void aNodeKnownToBeGoneGetsNoReplicas() {
    Platform platform = Platform.of(nodes, Deployment.of("shop", 1, one));
    PlatformRun run =
        platform.run(
            Seconds.of(100),
            PlatformEvent.nodeLost(Seconds.of(10), "n2"),
            PlatformEvent.scale(Seconds.of(70), "shop", 9));
    assertThat(run.replicas())
        .filteredOn(each -> !each.node().isEmpty())
        .hasSize(4)
        .extracting(ReplicaStatus::node)
        .containsOnly("n1");
    assertThat(run.happenings())
        .contains(new Happening(Seconds.of(70), Kind.UNSCHEDULABLE, "shop-4", "n1, CPU 1 > 0"));
  }
}
