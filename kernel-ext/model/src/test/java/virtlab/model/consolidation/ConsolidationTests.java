package virtlab.model.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import virtlab.model.host.Host;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;
import virtlab.model.placement.AffinityRule;
import virtlab.model.placement.HostChoice;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;
import virtlab.model.unit.Cpu;

class ConsolidationTests {
  private static HostLoad host(String name, Vm... vms) {
    return Host.of(name, 8, Bytes.gib(32)).running(vms);
  }

  private static Vm vm(String name, int cores) {
    return Vm.of(name, cores, Bytes.gib(cores));
  }

  private final List<HostLoad> hosts =
      List.of(
          host("h1", vm("a", 4), vm("b", 1)),
          host("h2", vm("c", 2)),
          host("h3", vm("d", 3)),
          host("h4"));

  @Test
  void theEmptiestHostsAreEmptiedFirstOntoHostsThatRunAnyway() {
    ConsolidationPlan plan = ConsolidationRule.upTo(100).plan(hosts);
    // c (2 cores) fits best beside a and b; then d finds no room on h1, and h4 runs nothing.
    assertThat(plan.moves().stream().map(VmMove::toString)).containsExactly("VM c: from h2 to h1");
    assertThat(plan).hasToString("2 of 3 hosts go on, 1 VM moves; emptied are h2");
    assertThat(plan.after().get(3).vms()).isEmpty();
  }

  @Test
  void aLimitOfUtilisationKeepsRoom() {
    ConsolidationPlan plan = ConsolidationRule.upTo(70).plan(hosts);
    assertThat(plan.moves().stream().map(VmMove::toString)).containsExactly("VM c: from h2 to h3");
    assertThat(ConsolidationRule.upTo(40).plan(hosts))
        .hasToString("3 of 3 hosts go on, 0 VMs move; none can be emptied");
  }

  @Test
  void rulesOfAffinityHold() {
    HostChoice apart = HostChoice.bestFit().obeying(AffinityRule.apart("a", "c"));
    ConsolidationPlan plan = ConsolidationRule.upTo(100).choosing(apart).plan(hosts);
    assertThat(plan.moves().stream().map(VmMove::toString)).containsExactly("VM c: from h2 to h3");
  }

  @Test
  void aHostThatCannotBeEmptiedWhollyKeepsAllItsVms() {
    List<HostLoad> two = List.of(host("h1", vm("a", 7)), host("h2", vm("b", 1), vm("c", 2)));
    ConsolidationPlan plan = ConsolidationRule.upTo(100).plan(two);
    assertThat(plan.moves()).isEmpty();
    assertThat(plan.after()).isEqualTo(two);
  }

  @Test
  void theFullerTheHostsTheMoreFallsWithOne() {
    HostFailure spread = HostFailure.worst(hosts);
    assertThat(spread).hasToString("if host h1 fails, 2 of 4 VMs fall, and 0 find no other place");
    List<HostLoad> packed = ConsolidationRule.upTo(100).plan(hosts).after().subList(0, 3);
    HostFailure worst = HostFailure.worst(packed);
    assertThat(worst.fallen()).isEqualTo(3);
    assertThat(worst.share()).isEqualTo(0.75);
    List<HostLoad> alone = List.of(host("h1", vm("a", 4)), host("h2", vm("b", 6)));
    assertThat(HostFailure.worst(alone))
        .hasToString("if host h1 fails, 1 of 2 VMs fall, and 1 finds no other place");
  }

  /** Erlang's second formula: the checks of the reference for 8 busy servers. */
  @ParameterizedTest
  @CsvSource({"9, 0.6533", "10, 0.4092", "12, 0.1398"})
  void theResponseIsErlangs(int cores, double waiting) {
    ConsolidationLimit limit = ConsolidationLimit.of(Cpu.cores(8), Cores.of(cores), 1);
    assertThat(limit.rows().get(0).stretch())
        .isCloseTo(1 + waiting / (cores - 8), within(5e-5 / (cores - 8)));
  }

  @Test
  void forOneCoreItIsOneOverWhatIsIdle() {
    for (int percent = 1; percent < 100; percent++) {
      ConsolidationLimit limit = ConsolidationLimit.of(Cpu.percent(percent), Cores.of(1), 1);
      assertThat(limit.rows().get(0).stretch()).isCloseTo(100.0 / (100 - percent), within(1e-9));
    }
  }

  @Test
  void fewerHostsAnswerLaterAndFailLarger() {
    ConsolidationLimit limit = ConsolidationLimit.of(Cpu.cores(10), Cores.of(8), 4);
    assertThat(limit.rows()).extracting(ConsolidationLimit.Row::hosts).containsExactly(4, 3, 2);
    for (int i = 1; i < limit.rows().size(); i++) {
      assertThat(limit.rows().get(i).stretch()).isGreaterThan(limit.rows().get(i - 1).stretch());
      assertThat(limit.rows().get(i).lost()).isGreaterThan(limit.rows().get(i - 1).lost());
    }
    assertThat(limit.rows().get(2).utilisation()).isEqualTo(0.625);
    assertThat(limit.rows())
        .extracting(ConsolidationLimit.Row::survives)
        .containsExactly(true, true, false);
    assertThat(limit.fewest(1.01)).isEqualTo(3);
    assertThat(limit.fewest(2)).isEqualTo(2);
    assertThat(limit.fewest(1)).isZero();
    assertThat(ConsolidationLimit.of(Cpu.cores(10), Cores.of(1), 4))
        .hasToString("10 cores of load: more than these hosts can carry");
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> ConsolidationLimit.of(Cpu.ZERO, Cores.of(1), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("load in billionths of a core: found 0, allowed is 1 or more");
    assertThatThrownBy(() -> ConsolidationLimit.of(Cpu.cores(1), Cores.ZERO, 1))
        .hasMessage("cores per host: found 0, allowed are 1 to 10000");
    assertThatThrownBy(() -> ConsolidationRule.upTo(0))
        .hasMessage("fullest host in percent: found 0, allowed are 1 to 100");
    assertThatThrownBy(() -> HostFailure.worst(List.of()))
        .hasMessage("hosts: found 0, allowed is 1 or more");
  }
}
