package virtlab.model.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.random.RandomStream;
import virtlab.model.sharing.CpuQuota;
import virtlab.model.sharing.CpuShares;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cpu;

class ContainerMemoryTests {

  private final Cgroup web = Cgroup.of("web").withMemoryMax(Bytes.mib(512));
  private final ContainerProcess java = ContainerProcess.of("java", Bytes.mib(400));
  private final ContainerProcess log = ContainerProcess.of("log", Bytes.mib(50));
  private final MemoryGroup shop = MemoryGroup.of(web, java, log);
  private final MemoryGroup other =
      MemoryGroup.of(Cgroup.of("db"), ContainerProcess.of("db", Bytes.mib(1500)));
  private final ContainerMemory host = ContainerMemory.of(Bytes.gib(2), shop, other);

  @Test
  void whereThereIsRoomMemoryIsGranted() {
    MemoryOutcome outcome = host.allocate("web", "log", Bytes.mib(62));
    assertThat(outcome.isGranted()).isTrue();
    assertThat(outcome.after().group("web").used()).isEqualTo(Bytes.mib(512));
    assertThat(outcome).hasToString("62 MiB granted");
  }

  @Test
  void atTheLimitTheLargestProcessOfTheContainerIsKilledNeverANeighbour() {
    MemoryOutcome outcome = host.allocate("web", "log", Bytes.mib(63));
    assertThat(outcome.kills()).hasSize(1);
    assertThat(outcome.kills().get(0).process().name()).isEqualTo("java");
    assertThat(outcome.kills().get(0).scope()).isEqualTo(OomScope.CONTAINER);
    assertThat(outcome.isGranted()).isTrue();
    assertThat(outcome.after().group("db")).isEqualTo(other);
    assertThat(outcome)
        .hasToString(
            "63 MiB granted; process java of container web killed with 400 MiB: the container's"
                + " memory.max of 512 MiB is used up, and the most OOM points decide (102400)");
  }

  @Test
  void whoeverGrowsBeyondTheLimitAloneIsItselfKilled() {
    MemoryOutcome outcome = host.allocate("web", "java", Bytes.gib(1));
    assertThat(outcome.isGranted()).isFalse();
    assertThat(outcome.granted()).isEqualTo(Bytes.mib(62));
    assertThat(outcome.kills().get(0).process())
        .isEqualTo(ContainerProcess.of("java", Bytes.mib(462)));
    assertThat(outcome.after().group("web").processes()).containsExactly(log);
  }

  @Test
  void pageCacheIsDroppedBeforeAnyoneIsKilled() {
    ContainerMemory cached =
        ContainerMemory.of(Bytes.gib(2), shop.withPageCache(Bytes.mib(62)), other);
    MemoryOutcome outcome = cached.allocate("web", "log", Bytes.mib(40));
    assertThat(outcome).hasToString("40 MiB granted, 40 MiB of page cache dropped");
    assertThat(outcome.after().group("web").pageCache()).isEqualTo(Bytes.mib(22));
  }

  @Test
  void withoutLimitsTheHostRunsOutAndANeighbourMayFall() {
    MemoryGroup greedy =
        MemoryGroup.of(Cgroup.of("greedy"), ContainerProcess.of("leak", Bytes.mib(10)));
    ContainerMemory full = ContainerMemory.of(Bytes.gib(2), greedy, other);
    MemoryOutcome outcome = full.allocate("greedy", "leak", Bytes.mib(600));
    assertThat(outcome.kills().get(0).container()).isEqualTo("db");
    assertThat(outcome.kills().get(0).scope()).isEqualTo(OomScope.HOST);
    assertThat(outcome.isGranted()).isTrue();
  }

  @Test
  void theAdjustmentDecidesAndTheSparedAreNeverKilled() {
    ContainerProcess spared = java.withOomScoreAdj(-1000);
    MemoryGroup group = MemoryGroup.of(web, spared, log);
    ContainerMemory memory = ContainerMemory.of(Bytes.gib(2), group);
    assertThat(memory.allocate("web", "java", Bytes.mib(80)).kills().get(0).process())
        .isEqualTo(log);
    MemoryOutcome refused = memory.allocate("web", "java", Bytes.mib(200));
    assertThat(refused.isGranted()).isFalse();
    assertThat(refused.kills()).hasSize(1);
    assertThat(
            ContainerMemory.of(Bytes.gib(2), MemoryGroup.of(web, spared))
                .allocate("web", "java", Bytes.mib(200)))
        .hasToString("112 MiB of 200 MiB granted; refused, because no process may be killed");
    // 1000 of 1000 parts of the limit outweigh 400 MiB.
    assertThat(log.withOomScoreAdj(1000).oomPoints(Bytes.mib(512)))
        .isEqualTo(12_800 + 1000 * 131)
        .isGreaterThan(java.oomPoints(Bytes.mib(512)));
  }

  @Test
  void ofEqualPointsTheLastIsKilled() {
    ContainerProcess a = ContainerProcess.of("a", Bytes.mib(200));
    MemoryGroup group = MemoryGroup.of(web, a, new ContainerProcess("b", Bytes.mib(200), 0), log);
    MemoryOutcome outcome =
        ContainerMemory.of(Bytes.gib(2), group).allocate("web", "log", Bytes.mib(100));
    assertThat(outcome.kills().get(0).process().name()).isEqualTo("b");
  }

  @Test
  void aGroupMayFallTogether() {
    ContainerMemory memory = ContainerMemory.of(Bytes.gib(2), shop.killedTogether());
    MemoryOutcome outcome = memory.allocate("web", "log", Bytes.mib(100));
    assertThat(outcome.kills()).hasSize(2);
    assertThat(outcome.isGranted()).isFalse();
    assertThat(outcome.after().used()).isEqualTo(Bytes.ZERO);
  }

  /** Memory: what there was, granted, minus dropped and killed, is what there is. */
  @Test
  void memoryIsConservedAndNoLimitIsExceeded() {
    int kills = 0;
    for (int seed = 0; seed < Cases.MANY; seed++) {
      RandomStream random = RandomStream.of(seed, "oom");
      ContainerMemory memory = drawn(random);
      String container = "c" + random.below(memory.groups().size());
      List<ContainerProcess> all = memory.group(container).processes();
      String process = all.get((int) random.below(all.size())).name();
      MemoryOutcome outcome =
          memory.allocate(container, process, Bytes.of(random.below(3_000_000)));
      long killed = 0;
      for (OomKill kill : outcome.kills()) {
        killed += kill.process().memory().count();
        assertThat(kill.process().isSpared()).as("seed " + seed).isFalse();
        if (kill.scope() == OomScope.CONTAINER) {
          assertThat(kill.container()).as("seed " + seed).isEqualTo(container);
        }
      }
      kills += outcome.kills().size();
      assertThat(outcome.after().used().count())
          .as("seed " + seed)
          .isEqualTo(
              memory.used().count()
                  + outcome.granted().count()
                  - outcome.reclaimed().count()
                  - killed);
    }
    assertThat(kills).isGreaterThan(Cases.MANY / 10);
  }

  private static ContainerMemory drawn(RandomStream random) {
    List<MemoryGroup> groups = new ArrayList<>();
    for (int g = (int) random.below(3); g >= 0; g--) {
      List<ContainerProcess> processes = new ArrayList<>();
      for (int p = (int) random.below(3); p >= 0; p--) {
        int adjust = random.chance(0.2) ? -1000 : (int) random.below(2001) - 1000;
        processes.add(new ContainerProcess("p" + p, Bytes.of(random.below(500_000)), adjust));
      }
      Cgroup cgroup = Cgroup.of("c" + groups.size());
      Bytes most =
          random.chance(0.5) ? Bytes.of(1_700_000 + random.below(900_000)) : Cgroup.NO_LIMIT;
      Bytes cache = Bytes.of(random.below(200_000));
      groups.add(new MemoryGroup(cgroup.withMemoryMax(most), processes, cache, random.chance(0.2)));
    }
    return new ContainerMemory(Bytes.of(5_100_000 + random.below(1_000_000)), groups);
  }

  @Test
  void theProcessorsLimitSlowsDownByTheRulesOfSharing() {
    Cgroup noisy = Cgroup.of("noisy").withWeight(300).withCpuMax(CpuQuota.of(50_000));
    CpuShares shares =
        CpuShares.share(
            Cpu.cores(2), Cgroup.of("web").claim(Cpu.cores(2)), noisy.claim(Cpu.cores(2)));
    assertThat(shares.of("noisy")).isEqualTo(Cpu.cores(0.5));
    assertThat(shares.of("web")).isEqualTo(Cpu.cores(1.5));
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> Cgroup.of("x").withWeight(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cgroup x: cpu.weight: found 0, allowed are 1 to 10000");
    assertThatThrownBy(() -> Cgroup.of("x").withMemoryMax(Bytes.ZERO))
        .hasMessage("cgroup x: memory.max in bytes: found 0, allowed is 1 or more");
    assertThatThrownBy(() -> java.withOomScoreAdj(1001))
        .hasMessage("process java: oom_score_adj: found 1001, allowed are -1000 to 1000");
    assertThatThrownBy(() -> shop.withPageCache(Bytes.mib(63)))
        .hasMessage("container web: found 513 MiB in use, allowed is memory.max, 512 MiB");
    assertThatThrownBy(() -> ContainerMemory.of(Bytes.gib(1), other))
        .hasMessage("host: found 1.465 GiB of RAM in use, allowed is what it has, 1 GiB");
    assertThatThrownBy(() -> host.allocate("x", "java", Bytes.ZERO))
        .hasMessage("container: found x, allowed are web, db");
    assertThatThrownBy(() -> host.allocate("web", "x", Bytes.ZERO))
        .hasMessage("process of container web: found x, allowed are java, log");
  }
}
