package virtlab.model.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import virtlab.model.migration.Precondition.Subject;
import virtlab.model.unit.Bytes;

class DestinationTests {
  private final Movable web =
      Movable.of("web", Bytes.gib(4)).onStorage("san1").using("sse4.2", "avx2").inNetworks("shop");
  private final Destination h2 =
      Destination.of("h2", Bytes.gib(8))
          .reaching("san1")
          .offering("avx2", "sse4.2", "avx512f")
          .onNetworks("shop", "office");

  @Test
  void aVmMovesWhereAllIsMet() {
    assertThat(h2.accepts(web)).isTrue();
    assertThat(h2.check(web)).extracting(Precondition::subject).containsExactly(Subject.values());
    assertThat(h2.check(web).get(1)).hasToString("STORAGE: met; host h2 reaches san1");
    assertThat(h2.check(Movable.of("bare", Bytes.gib(8)))).allMatch(Precondition::met);
  }

  @Test
  void everyUnmetPreconditionSaysWhatIsMissing() {
    Destination bare = Destination.of("h3", Bytes.gib(2)).offering("sse4.2");
    assertThat(bare.check(web.driving("gpu0")).stream().map(Precondition::toString))
        .containsExactly(
            "MEMORY: not met; host h3 has 2 GiB free, VM web has 4 GiB",
            "STORAGE: not met; host h3 does not reach san1; share the store or copy the disks",
            "CPU_FEATURES: not met; host h3 lacks avx2; offer a common baseline",
            "DEVICES: not met; VM web drives gpu0; detach before moving",
            "NETWORK: not met; host h3 lacks shop; stretch the network to this host");
    assertThat(bare.accepts(web)).isFalse();
  }

  @Test
  void disksThatAreCopiedNeedNoSharedStore() {
    Destination copying = Destination.of("h4", Bytes.gib(8)).copyingDisks();
    assertThat(copying.accepts(Movable.of("db", Bytes.gib(1)).onStorage("local1"))).isTrue();
  }

  @Test
  void namesAreNeeded() {
    assertThatThrownBy(() -> Movable.of(" ", Bytes.gib(1)))
        .hasMessage("VM: found an empty name, allowed is a name");
    assertThatThrownBy(() -> Destination.of("", Bytes.gib(1)))
        .hasMessage("host: found an empty name, allowed is a name");
  }
}
