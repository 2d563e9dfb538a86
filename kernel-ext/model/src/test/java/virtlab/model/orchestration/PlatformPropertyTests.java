package virtlab.model.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.orchestration.Happening.Kind;
import virtlab.model.random.RandomStream;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

/** What holds for replicas whatever happens. */
class PlatformPropertyTests {
  private static final Seconds END = Seconds.of(2000);

  private static ContainerSpec spec(String image, RandomStream random) {
    return ContainerSpec.of(
            image, Cpu.cores(0.5 + random.below(3) / 2.0), Bytes.mib(100 + random.below(900)))
        .startingIn(Seconds.of(random.below(20)));
  }

  private static List<ClusterNode> nodes(RandomStream random) {
    List<ClusterNode> nodes = new ArrayList<>();
    for (long i = 1 + random.below(3); i >= 0; i--) {
      nodes.add(ClusterNode.of("n" + i, 1 + (int) random.below(6), Bytes.gib(1 + random.below(4))));
    }
    return nodes;
  }

  /** Made is stopped, evicted or still there; and no node ever promises more than it has. */
  @Test
  void replicasAreConservedThroughFailuresUpdatesAndScaling() {
    for (int seed = 0; seed < Cases.MANY; seed++) {
      RandomStream random = RandomStream.of(seed, "platform");
      List<ClusterNode> nodes = nodes(random);
      Deployment shop = Deployment.of("shop", (int) random.below(6), spec("shop:0", random));
      Deployment mail = Deployment.of("mail", (int) random.below(4), spec("mail:0", random));
      List<PlatformEvent> events = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        events.add(event(Seconds.of(random.below(1500)), nodes, random));
      }
      PlatformRun run = Platform.of(nodes, shop, mail).run(END, events);
      long gone = run.count(Kind.STOPPED) + run.count(Kind.EVICTED);
      assertThat(run.count(Kind.CREATED) - gone)
          .as("seed " + seed)
          .isEqualTo(run.replicas().size());
      assertThat(new HashSet<>(run.replicas().stream().map(ReplicaStatus::name).toList()))
          .as("seed " + seed)
          .hasSize(run.replicas().size());
      for (String name : run.deployments()) {
        Moment last = run.last(name);
        assertThat(run.replicas().stream().filter(each -> each.name().startsWith(name)))
            .as("seed " + seed)
            .hasSize(last.existing());
      }
      holdCapacity(run, nodes, seed);
    }
  }

  private static PlatformEvent event(Seconds at, List<ClusterNode> nodes, RandomStream random) {
    String node = nodes.get((int) random.below(nodes.size())).name();
    String deployment = random.chance(0.5) ? "shop" : "mail";
    return switch ((int) random.below(5)) {
      case 0 -> PlatformEvent.scale(at, deployment, (int) random.below(7));
      case 1 ->
          PlatformEvent.rollout(at, deployment, spec(deployment + ":" + (int) at.value(), random));
      case 2 -> PlatformEvent.nodeLost(at, node);
      case 3 -> PlatformEvent.nodeBack(at, node);
      default -> PlatformEvent.crash(at, deployment + "-" + random.below(4));
    };
  }

  /** Walks through the happenings and counts who stands on which node. */
  private static void holdCapacity(PlatformRun run, List<ClusterNode> nodes, int seed) {
    Map<String, Integer> standing = new HashMap<>();
    for (Happening each : run.happenings()) {
      boolean leaves = each.kind() == Kind.STOPPED || each.kind() == Kind.EVICTED;
      if (each.kind() == Kind.SCHEDULED) {
        standing.merge(each.detail(), 1, Integer::sum);
      } else if (leaves && !each.detail().isEmpty()) {
        standing.merge(each.detail(), -1, Integer::sum);
      }
    }
    for (ClusterNode node : nodes) {
      long there = run.replicas().stream().filter(each -> each.node().equals(node.name())).count();
      assertThat((long) standing.getOrDefault(node.name(), 0)).as("seed " + seed).isEqualTo(there);
      // Each replica requests at least half a core.
      assertThat(there * 0.5).as("seed " + seed).isLessThanOrEqualTo(node.cpu().toCores());
    }
  }

  /** Without failures and with room for the surge, an update never leaves its bounds. */
  @Test
  void updatesStayWithinTheirBoundsAndComeToAnEnd() {
    for (int seed = 0; seed < Cases.MANY; seed++) {
      RandomStream random = RandomStream.of(seed, "update");
      int replicas = 1 + (int) random.below(8);
      int surge = (int) random.below(4);
      int unavailable = (int) random.below(4) + (surge == 0 ? 1 : 0);
      ContainerSpec first = ContainerSpec.of("shop:0", Cpu.cores(1), Bytes.gib(1));
      Deployment shop =
          Deployment.of("shop", replicas, first).updating(new RollingUpdate(surge, unavailable));
      List<PlatformEvent> events = new ArrayList<>();
      for (int i = 1; i <= 2; i++) {
        ContainerSpec next = first.withImage("shop:" + i);
        next = next.startingIn(Seconds.of(1 + random.below(30)));
        events.add(PlatformEvent.rollout(Seconds.of(10 + random.below(100)), "shop", next));
      }
      PlatformRun run =
          Platform.of(List.of(ClusterNode.of("n", 64, Bytes.gib(64))), shop).run(END, events);
      for (Moment each : run.moments("shop")) {
        if (each.at().value() >= 10) {
          assertThat(each.ready())
              .as("seed " + seed)
              .isGreaterThanOrEqualTo(replicas - unavailable);
        }
        assertThat(each.existing()).as("seed " + seed).isLessThanOrEqualTo(replicas + surge);
      }
      Moment last = run.last("shop");
      assertThat(last.updated()).as("seed " + seed).isEqualTo(replicas);
      assertThat(last.existing()).as("seed " + seed).isEqualTo(replicas);
    }
  }
}
