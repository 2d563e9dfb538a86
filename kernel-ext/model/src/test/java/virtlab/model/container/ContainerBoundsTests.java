package virtlab.model.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import virtlab.model.sharing.CpuClaim;
import virtlab.model.sharing.CpuQuota;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

/** Ranges with their ends, one and none of each thing, and what is said of them. */
class ContainerBoundsTests {
  private final Layer layer = Layer.of("base", Bytes.mib(4)).packedTo(Bytes.mib(1));
  private final Image image = Image.of("shop:1", layer);

  private static void assertRefused(String sentence, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
  }

  @Test
  void cgroupsIncludeTheEndsOfTheirRanges() {
    Cgroup group = Cgroup.of("web").withWeight(10_000).withMemoryMax(Bytes.of(1));
    assertThat(group.weight()).isEqualTo(10_000);
    assertThat(group.memoryMax()).isEqualTo(Bytes.of(1));
    assertThat(group.withWeight(1).weight()).isEqualTo(1);
    assertThat(Cgroup.of("web").claim(Cpu.cores(3)))
        .isEqualTo(CpuClaim.of("web", Cpu.cores(3)).withWeight(100));
    assertThat(Cgroup.of("web").withCpuMax(CpuQuota.of(150_000)).claim(Cpu.cores(3)).limit())
        .isEqualTo(Cpu.cores(1.5));
    assertRefused(
        "cgroup web: cpu.weight: found 10001, allowed are 1 to 10000",
        () -> group.withWeight(10_001));
    assertRefused("cgroup: found an empty name, allowed is a name", () -> Cgroup.of(""));
  }

  @Test
  void processesAreWeighedInPagesOfTheLimit() {
    ContainerProcess java = ContainerProcess.of("java", Bytes.kib(40));
    assertThat(java.oomPoints(Bytes.gib(1))).isEqualTo(10);
    assertThat(java.withOomScoreAdj(-2).oomPoints(Bytes.kib(4000)))
        .as("1000 pages: one for each thousandth")
        .isEqualTo(8);
    assertThat(java.withOomScoreAdj(1000).oomScoreAdj()).isEqualTo(1000);
    assertThat(java.withOomScoreAdj(-999).isSpared()).isFalse();
    assertThat(java.withOomScoreAdj(-1000).isSpared()).isTrue();
    assertRefused(
        "process java: oom_score_adj: found -1001, allowed are -1000 to 1000",
        () -> java.withOomScoreAdj(-1001));
    assertRefused(
        "process: found an empty name, allowed is a name",
        () -> ContainerProcess.of("", Bytes.ZERO));
  }

  @Test
  void aHostFilledToTheBrimGrantsNothingMoreWithoutAKill() {
    Cgroup unlimited = Cgroup.of("web");
    MemoryGroup web = MemoryGroup.of(unlimited, ContainerProcess.of("java", Bytes.mib(90)));
    ContainerMemory full =
        ContainerMemory.of(
            Bytes.mib(100),
            web,
            MemoryGroup.of(Cgroup.of("db"), ContainerProcess.of("db", Bytes.mib(10))));
    assertThat(full.used()).isEqualTo(Bytes.mib(100));
    assertThat(full.allocate("web", "java", Bytes.ZERO)).hasToString("0 B granted");
    assertThat(full.allocate("db", "db", Bytes.mib(1)))
        .hasToString(
            "1 MiB granted; process java of container web killed with 90 MiB: the host's 100 MiB of"
                + " RAM are used up, and the most OOM points decide (23040)");
    assertRefused(
        "container web: process java: found twice, allowed is each name once",
        () ->
            MemoryGroup.of(
                unlimited,
                ContainerProcess.of("java", Bytes.ZERO),
                ContainerProcess.of("java", Bytes.ZERO)));
    assertRefused(
        "container web: found twice, allowed is each name once",
        () -> ContainerMemory.of(Bytes.gib(1), web, web));
  }

  /**
   * The cache of all containers helps on a full host, the first ones first; only what is needed.
   */
  @Test
  void onAFullHostCachesAreDroppedInOrder() {
    MemoryGroup a = MemoryGroup.of(Cgroup.of("a"), ContainerProcess.of("a", Bytes.mib(1)));
    MemoryGroup b = MemoryGroup.of(Cgroup.of("b"), ContainerProcess.of("b", Bytes.mib(1)));
    ContainerMemory memory =
        ContainerMemory.of(
            Bytes.mib(10), a.withPageCache(Bytes.mib(3)), b.withPageCache(Bytes.mib(5)));
    MemoryOutcome outcome = memory.allocate("b", "b", Bytes.mib(4));
    assertThat(outcome.reclaimed()).isEqualTo(Bytes.mib(4));
    assertThat(outcome.kills()).isEmpty();
    assertThat(outcome.after().group("a").pageCache()).isEqualTo(Bytes.ZERO);
    assertThat(outcome.after().group("b").pageCache()).isEqualTo(Bytes.mib(4));
    assertThat(outcome.after().group("b").processes())
        .containsExactly(ContainerProcess.of("b", Bytes.mib(5)));
  }

  /** At a container's own limit a neighbour keeps its cache. */
  @Test
  void atAContainersLimitOnlyItsOwnCacheIsDropped() {
    Cgroup small = Cgroup.of("b").withMemoryMax(Bytes.mib(6));
    MemoryGroup a = MemoryGroup.of(Cgroup.of("a"), ContainerProcess.of("a", Bytes.mib(1)));
    MemoryGroup b = MemoryGroup.of(small, ContainerProcess.of("b", Bytes.mib(1)));
    ContainerMemory memory =
        ContainerMemory.of(
            Bytes.mib(100), a.withPageCache(Bytes.mib(3)), b.withPageCache(Bytes.mib(5)));
    MemoryOutcome outcome = memory.allocate("b", "b", Bytes.mib(5));
    assertThat(outcome).hasToString("5 MiB granted, 5 MiB of page cache dropped");
    assertThat(outcome.after().group("a").pageCache()).isEqualTo(Bytes.mib(3));
  }

  @Test
  void writesMayChangeAFileWholly() {
    ContainerDisk disk = ContainerDisk.of("c", image);
    DiskWrite whole = disk.write("/base", Bytes.mib(4));
    assertThat(whole.amplification()).isEqualTo(2);
    assertThat(whole.after()).hasToString("container c: 4 MiB of its own on image shop:1");
    assertThat(disk.create("/empty", Bytes.ZERO).amplification()).isEqualTo(1);
    assertThat(disk.append("/base", Bytes.of(1)).after().used().count()).isEqualTo((4 << 20) + 1);
    assertRefused(
        "file /base: bytes to change: found 4194305, allowed are 1 to 4194304",
        () -> disk.write("/base", Bytes.of((4 << 20) + 1)));
    assertRefused(
        "container: found an empty name, allowed is a name", () -> ContainerDisk.of(" ", image));
    LayerFile file = LayerFile.of("/x", Bytes.of(1));
    assertRefused(
        "container c: path /x: found twice, allowed is each name once",
        () -> new ContainerDisk("c", image, List.of(file), List.of("/x")));
    assertRefused(
        "path: found an empty name, allowed is a name", () -> LayerFile.of("", Bytes.ZERO));
  }

  @Test
  void storageCountsTheImageOnce() {
    ContainerDisk one = ContainerDisk.of("a", image).create("/x", Bytes.mib(1)).after();
    assertThat(ContainerStorage.of(one))
        .hasToString("1 container: 4 MiB shared, 1 MiB of their own; 5 MiB without sharing");
    ContainerStorage two = ContainerStorage.of(one, ContainerDisk.of("b", image));
    assertThat(two.total()).isEqualTo(Bytes.mib(5));
    assertThat(two)
        .hasToString("2 containers: 4 MiB shared, 1 MiB of their own; 9 MiB without sharing");
    assertThat(ContainerStorage.of().total()).isEqualTo(Bytes.ZERO);
  }

  @Test
  void imagesAndLayersSayWhatTheyTake() {
    assertThat(image).hasToString("image shop:1: 1 layer, 1 MiB packed, 4 MiB on disk");
    assertThat(layer.toString())
        .isEqualTo(
            "layer base: 4 MiB, 1 MiB packed, sha256:" + layer.digest().hex().substring(0, 12));
    assertThat(Registry.of(image))
        .hasToString("registry: 1 image, 1 MiB stored, 1 MiB without sharing");
    assertThat(image.file("/base")).contains(LayerFile.of("/base", Bytes.mib(4)));
    assertThat(image.file("/none")).isEmpty();
    Digest low = new Digest("0".repeat(64));
    assertThat(low).isLessThan(new Digest("f".repeat(64)));
    assertThat(new Digest("9a".repeat(32)).brief()).isEqualTo("9a9a9a9a9a9a");
    assertThatThrownBy(() -> new Digest("0".repeat(63) + "g"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Digest("0".repeat(65)))
        .isInstanceOf(IllegalArgumentException.class);
    assertRefused("layer: found an empty name, allowed is a name", () -> Layer.of("", Bytes.ZERO));
    assertRefused(
        "image shop:1: found twice, allowed is each name once", () -> Registry.of(image, image));
  }

  @Test
  void aPullOfOneLayerWaitsTwiceForTheRegistry() {
    PullRule rule =
        PullRule.of(Bandwidth.bytes(1 << 20)).withLatency(Seconds.of(2)).withParallel(1000);
    ImagePull pull = rule.pull(LayerCache.empty(), image);
    assertThat(pull.layers()).hasSize(1);
    LayerPull only = pull.layers().get(0);
    assertThat(only.asked()).isEqualTo(Seconds.of(2));
    assertThat(only.begun()).isEqualTo(Seconds.of(4));
    assertThat(only.finished().value()).isCloseTo(5, within(1e-9));
    assertThat(pull.needed()).isEqualTo(Bytes.mib(1));
    assertThat(pull.cached()).isEqualTo(Bytes.ZERO);
    assertThat(pull.ready("shop:1")).isEqualTo(pull.total());
    assertThat(rule.pull(pull.after(), image).ready("shop:1")).isEqualTo(Seconds.of(2));
    assertThat(PullRule.of(Bandwidth.bits(1)).parallel()).isEqualTo(3);
    assertRefused(
        "layers at once: found 1001, allowed are 1 to 1000", () -> rule.withParallel(1001));
  }

  @Test
  void startsHaveNamesStepsAndSources() {
    StartTime own =
        StartTime.vm(Seconds.of(3))
            .named("appliance")
            .then(StartStep.RUNTIME, Seconds.of(1), "measured");
    assertThat(own)
        .hasToString("appliance: 4.244 s (guest kernel 244 ms, guest services 3 s, runtime 1 s)");
    assertThat(StartTime.microVm().parts())
        .extracting(StartPart::step)
        .containsExactly(StartStep.MONITOR_API, StartStep.GUEST_KERNEL);
    assertThat(StartTime.microVm().parts().get(0).time()).isEqualTo(Seconds.millis(51));
    assertRefused(
        "system: found an empty name, allowed is a name", () -> new StartTime("", List.of()));
    assertRefused(
        "source: found an empty name, allowed is a name",
        () -> own.then(StartStep.DAEMON, Seconds.of(1), " "));
  }
}
