package virtlab.model.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.host.Host;
import virtlab.model.host.Vm;
import virtlab.model.random.RandomStream;
import virtlab.model.unit.Bytes;

class AffinityRuleTests {

  private final List<Host> hosts =
      List.of(Host.of("h1", 8, Bytes.gib(8)), Host.of("h2", 8, Bytes.gib(8)));
  private final List<Vm> vms =
      List.of(
          Vm.of("a", 1, Bytes.gib(1)), Vm.of("b", 1, Bytes.gib(1)), Vm.of("c", 1, Bytes.gib(1)));

  private String placed(AffinityRule... rules) {
    return PlacementPolicy.choosing(HostChoice.firstFit().obeying(rules))
        .place(hosts, vms)
        .toString();
  }

  @Test
  void apartGivesEachItsOwnHostAndRejectsWhoHasNone() {
    assertThat(placed(AffinityRule.apart("a", "b")))
        .isEqualTo("VM a: on host h1\nVM b: on host h2\nVM c: on host h1");
    assertThat(placed(AffinityRule.apart("a", "b", "c")))
        .isEqualTo(
            "VM a: on host h1\nVM b: on host h2\n"
                + "VM c: on no host; it would fit on h1, but the rule does not allow that host");
  }

  @Test
  void togetherFollowsTheFirst() {
    assertThat(placed(AffinityRule.onlyOn("b", "h2"), AffinityRule.together("b", "c")))
        .isEqualTo("VM a: on host h1\nVM b: on host h2\nVM c: on host h2");
  }

  @Test
  void aBrokenRuleIsSaid() {
    List<virtlab.model.host.HostLoad> loads =
        List.of(hosts.get(0).running(vms.get(0), vms.get(1)), hosts.get(1).running(vms.get(2)));
    assertThat(AffinityRule.apart("a", "b").broken(loads))
        .containsExactly(
            "VMs a, b: found together on host h1, allowed is at most one of them per host");
    assertThat(AffinityRule.together("b", "c").broken(loads))
        .containsExactly("VMs b, c: found on hosts h1, h2, allowed is one host for all");
    assertThat(AffinityRule.onlyOn("c", "h1").broken(loads))
        .containsExactly("VM c: found on host h2, allowed are h1");
    assertThat(AffinityRule.apart("a", "c").broken(loads)).isEmpty();
    assertThat(AffinityRule.together("a", "b").broken(loads)).isEmpty();
    assertThat(AffinityRule.onlyOn("a", "h1").broken(loads)).isEmpty();
    assertThatThrownBy(() -> AffinityRule.onlyOn("a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("VM a: hosts allowed: found 0, allowed is 1 or more");
  }

  /** Whatever is drawn: no rule is broken, and each VM is placed once or rejected. */
  @Test
  void noPlacementBreaksARule() {
    for (int seed = 0; seed < Cases.MANY; seed++) {
      RandomStream random = RandomStream.of(seed, "affinity");
      List<Host> someHosts = new ArrayList<>();
      for (long i = random.below(4); i >= 0; i--) {
        someHosts.add(Host.of("h" + i, 1 + (int) random.below(8), Bytes.gib(8)));
      }
      List<Vm> someVms = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        someVms.add(Vm.of("v" + i, 1 + (int) random.below(3), Bytes.gib(1)));
      }
      AffinityRule[] rules = {
        AffinityRule.apart("v" + random.below(6), "v5"),
        AffinityRule.together("v" + random.below(3), "v4"),
        AffinityRule.onlyOn("v" + random.below(6), "h0", "h" + random.below(4))
      };
      HostChoice choice = random.chance(0.5) ? HostChoice.bestFit() : HostChoice.worstFit();
      Placement placement =
          PlacementPolicy.choosing(choice.obeying(rules)).place(someHosts, someVms);
      for (AffinityRule rule : rules) {
        assertThat(rule.broken(placement.hosts())).as("seed " + seed).isEmpty();
      }
      assertThat(placement.placed().size() + placement.rejected().size())
          .as("seed " + seed)
          .isEqualTo(6);
    }
  }
}
