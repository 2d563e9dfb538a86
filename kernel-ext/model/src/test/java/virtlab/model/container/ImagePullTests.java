package virtlab.model.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.random.RandomStream;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Seconds;

class ImagePullTests {

  private final Layer system = Layer.of("system", Bytes.mb(200)).packedTo(Bytes.mb(80));
  private final Layer java = Layer.of("java", Bytes.mb(180)).packedTo(Bytes.mb(60));
  private final Layer first = Layer.of("shop 1", Bytes.mb(20));
  private final Layer second = Layer.of("shop 2", Bytes.mb(20));
  private final Image base = Image.of("java:21", system, java);
  private final Image shop1 = base.with("shop:1", first);
  private final Image shop2 = base.with("shop:2", second);
  private final PullRule wire = PullRule.of(Bandwidth.mbit(80)).withLatency(Seconds.millis(100));

  @Test
  void aColdCacheTransfersEverythingAWarmOneOnlyWhatIsNew() {
    ImagePull cold = wire.pull(LayerCache.empty(), shop1);
    assertThat(cold.transferred()).isEqualTo(Bytes.mb(160));
    // Manifest and layers wait 0.1 s each; then 160 MB share 10 MB/s without a gap.
    assertThat(cold.total().value()).isCloseTo(16.2, within(1e-9));
    ImagePull warm = wire.pull(cold.after(), shop2);
    assertThat(warm.transferred()).isEqualTo(Bytes.mb(20));
    assertThat(warm.cached()).isEqualTo(Bytes.mb(140));
    assertThat(warm.total().value()).isCloseTo(2.2, within(1e-9));
    assertThat(warm)
        .hasToString(
            "pull shop:2: 1 of 3 layers, 20 MB of 160 MB over the wire, ready after 2.2 s");
    assertThat(wire.pull(warm.after(), shop1, shop2).total()).isEqualTo(Seconds.millis(100));
  }

  @Test
  void layersInParallelShareTheBandwidth() {
    ImagePull pull = wire.pull(LayerCache.empty(), shop1);
    // 20 MB each until the smallest is there: 3 · 20 / 10 = 6 s; then 40 MB each of two: 8 s.
    assertThat(pull.layers().stream().map(each -> each.finished().value()))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1)
        .containsExactly(16.2, 14.2, 6.2);
    assertThat(pull.layers().get(0).begun().value()).isCloseTo(0.2, within(1e-12));
  }

  /** While a layer waits for the registry, the one that flows has the whole bandwidth. */
  @Test
  void whoWaitsForTheRegistryTakesNoBandwidth() {
    Layer ten = Layer.of("ten", Bytes.mb(10));
    Layer twenty = Layer.of("twenty", Bytes.mb(20));
    Layer last = Layer.of("last", Bytes.mb(10));
    PullRule two = PullRule.of(Bandwidth.mbit(80)).withLatency(Seconds.of(1)).withParallel(2);
    ImagePull pull = two.pull(LayerCache.empty(), Image.of("a", ten, twenty, last));
    // From 2 to 4 s 5 MB/s each; 10 MB are left; the last layer is asked for at 4 and begins at 5.
    assertThat(pull.layers().stream().map(each -> each.finished().value()))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1)
        .containsExactly(4.0, 5.0, 6.0);
  }

  @Test
  void oneAtATimePaysTheLatencyForEachLayer() {
    ImagePull pull = wire.withParallel(1).pull(LayerCache.empty(), shop1);
    assertThat(pull.total().value()).isCloseTo(0.1 + 3 * 0.1 + 16, within(1e-9));
    assertThat(pull.layers().get(2).asked().value()).isCloseTo(14.3, within(1e-9));
  }

  @Test
  void imagesBecomeReadyInTurn() {
    ImagePull pull = wire.withParallel(1).pull(LayerCache.empty(), base, shop1, shop2);
    assertThat(pull.ready("java:21").value()).isCloseTo(14.3, within(1e-9));
    assertThat(pull.ready("shop:1").value()).isCloseTo(16.4, within(1e-9));
    assertThat(pull.ready("shop:2").value()).isCloseTo(18.5, within(1e-9));
    assertThatThrownBy(() -> pull.ready("x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("image: found x, allowed are java:21, shop:1, shop:2");
  }

  @Test
  void aLayerThatAnImageHasTwiceIsFetchedOnce() {
    Image twice = Image.of("twice", first, second, first);
    assertThat(wire.pull(LayerCache.empty(), twice).layers()).hasSize(2);
    assertThat(twice.packed()).isEqualTo(Bytes.mb(40));
  }

  @Test
  void pruningLeavesWhatAnImageStillNeeds() {
    LayerCache cache = LayerCache.of(shop1, shop2);
    assertThat(cache.layers()).hasSize(4);
    LayerCache pruned = cache.keeping(shop2);
    assertThat(pruned.holds(first.digest())).isFalse();
    assertThat(pruned.holds(second.digest())).isTrue();
    assertThat(pruned.missing(shop2)).isEmpty();
    assertThat(pruned.missing(shop1)).containsExactly(first);
    assertThat(cache.unpacked()).isEqualTo(Bytes.mb(420));
  }

  @Test
  void aRegistryStoresSharedLayersOnce() {
    Registry registry = Registry.of(shop1, shop2);
    assertThat(registry).hasToString("registry: 2 images, 180 MB stored, 320 MB without sharing");
    Image moved = base.with("shop:2", first);
    assertThat(registry.push(moved).image("shop:2")).isEqualTo(moved);
    assertThat(registry.push(moved).images()).hasSize(2);
    assertThatThrownBy(() -> registry.image("shop:3"))
        .hasMessage("image: found shop:3, allowed are shop:1, shop:2");
  }

  /** Bytes: what was there and what came is what is needed, each content once; none is lost. */
  @Test
  void bytesAreConserved() {
    for (int seed = 0; seed < Cases.MANY; seed++) {
      RandomStream random = RandomStream.of(seed, "pull");
      List<Layer> pool = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        pool.add(Layer.of("l" + i, Bytes.of(1 + random.below(1_000_000))));
      }
      Image[] images = {drawn("a", pool, random), drawn("b", pool, random)};
      LayerCache cache = LayerCache.of(drawn("old", pool, random));
      PullRule rule =
          PullRule.of(Bandwidth.kbit(1 + random.below(100_000)))
              .withLatency(Seconds.millis(random.below(200)))
              .withParallel((int) (1 + random.below(4)));
      check(rule, rule.pull(cache, images), cache, "seed " + seed);
    }
  }

  private static void check(PullRule rule, ImagePull pull, LayerCache cache, String name) {
    Set<Digest> held = new HashSet<>();
    long present = 0;
    for (Layer layer : cache.layers()) {
      held.add(layer.digest());
    }
    for (Image image : pull.images()) {
      for (Layer layer : image.layers()) {
        boolean counted = !held.add(layer.digest()) && !cache.holds(layer.digest());
        present += counted || cache.holds(layer.digest()) ? 0 : layer.packed().count();
      }
      assertThat(pull.after().missing(image)).as(name).isEmpty();
    }
    assertThat(pull.transferred().count()).as(name).isEqualTo(present);
    assertThat(pull.after().layers()).as(name).hasSize(held.size());
    double rate = rule.bandwidth().bitsPerSecond() / 8.0;
    double alone = present / rate;
    double requests = rule.latency().value() * (1 + pull.layers().size());
    double time = pull.total().value();
    assertThat(time).as(name).isBetween(alone * (1 - 1e-9), (alone + requests) * (1 + 1e-9));
    for (LayerPull each : pull.layers()) {
      double flowing = each.finished().value() - each.begun().value();
      assertThat(flowing).as(name).isGreaterThan(each.layer().packed().count() / rate * 0.999999);
    }
  }

  private static Image drawn(String name, List<Layer> pool, RandomStream random) {
    List<Layer> layers = new ArrayList<>();
    for (long i = random.below(5); i >= 0; i--) {
      layers.add(pool.get((int) random.below(pool.size())));
    }
    return new Image(name, layers);
  }

  /** More bandwidth never makes a pull longer, with as many layers at once as there are. */
  @Test
  void moreBandwidthNeverTakesLonger() {
    for (int seed = 0; seed < Cases.MANY; seed++) {
      RandomStream random = RandomStream.of(seed, "faster");
      List<Layer> pool = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        pool.add(Layer.of("l" + i, Bytes.of(1 + random.below(1_000_000))));
      }
      Image image = drawn("a", pool, random);
      long kbit = 1 + random.below(10_000);
      PullRule slow = PullRule.of(Bandwidth.kbit(kbit)).withParallel(8);
      PullRule fast = PullRule.of(Bandwidth.kbit(kbit + random.below(1000))).withParallel(8);
      double slower = slow.pull(LayerCache.empty(), image).total().value();
      double faster = fast.pull(LayerCache.empty(), image).total().value();
      assertThat(faster).as("seed " + seed).isLessThanOrEqualTo(slower * (1 + 1e-9));
    }
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> PullRule.of(Bandwidth.ZERO))
        .hasMessage("bandwidth in bit/s: found 0, allowed is 1 or more");
    assertThatThrownBy(() -> wire.withParallel(0))
        .hasMessage("layers at once: found 0, allowed are 1 to 1000");
    assertThatThrownBy(() -> wire.pull(LayerCache.empty()))
        .hasMessage("images: found 0, allowed is 1 or more");
  }
}
