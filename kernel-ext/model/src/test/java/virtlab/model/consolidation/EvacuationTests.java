package virtlab.model.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.host.Host;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;
import virtlab.model.migration.Destination;
import virtlab.model.migration.MigrationJob;
import virtlab.model.migration.MigrationWire;
import virtlab.model.migration.Movable;
import virtlab.model.migration.StopRule;
import virtlab.model.placement.AffinityRule;
import virtlab.model.placement.HostChoice;
import virtlab.model.random.RandomStream;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;

class EvacuationTests {

  private final HostLoad h1 =
      Host.of("h1", 8, Bytes.gib(32))
          .running(
              Vm.of("b", 1, Bytes.gib(2)),
              Vm.of("a", 1, Bytes.gib(2)),
              Vm.of("db", 4, Bytes.gib(16)));
  private final HostLoad h2 =
      Host.of("h2", 4, Bytes.gib(16)).running(Vm.of("web", 2, Bytes.gib(4)));
  private final HostLoad h3 = HostLoad.empty(Host.of("h3", 4, Bytes.gib(16)));

  @Test
  void theMostMemoryMovesFirstThenByNameOntoTheFirstHostWithRoom() {
    EvacuationPlan plan =
        Evacuation.plan(List.of(h1, h2, HostLoad.empty(Host.of("h3", 8, Bytes.gib(32)))), "h1");
    assertThat(plan.moves().stream().map(VmMove::toString))
        .containsExactly("VM db: from h1 to h3", "VM a: from h1 to h2", "VM b: from h1 to h2");
    assertThat(plan.isComplete()).isTrue();
    assertThat(plan.after().get(0).vms()).isEmpty();
    assertThat(plan).hasToString("host h1: 3 VMs move");
  }

  @Test
  void whatFindsNoPlaceStaysAndItIsSaidWhatLacks() {
    EvacuationPlan plan = Evacuation.plan(List.of(h1, h2), "h1");
    assertThat(plan.isComplete()).isFalse();
    assertThat(plan)
        .hasToString(
            "host h1: 2 VMs move, 1 finds no place; VM db: on no host; nearest is h2, where CPU"
                + " lacks 2 (4 asked, 2 free) and RAM lacks 4 GiB (16 GiB asked, 12 GiB free)");
    assertThat(plan.after().get(0).vms()).extracting(Vm::id).containsExactly("db");
  }

  @Test
  void rulesOfAffinityHoldOnTheWay() {
    HostChoice apart = HostChoice.firstFit().obeying(AffinityRule.apart("a", "b", "web"));
    EvacuationPlan plan = Evacuation.plan(List.of(h1, h2, h3), "h1", apart);
    assertThat(plan.moves().stream().map(VmMove::toString)).containsExactly("VM db: from h1 to h3");
    assertThat(plan.stranded()).hasSize(2);
    assertThat(plan.stranded().get(0).toString())
        .contains("it would fit on h2, but the rule does not");
  }

  @Test
  void whatALiveMigrationPresupposesIsCheckedForEachMove() {
    HostLoad large = HostLoad.empty(Host.of("h3", 8, Bytes.gib(32)));
    EvacuationPlan plan = Evacuation.plan(List.of(h1, large), "h1");
    List<UnmetMove> unmet =
        plan.unmet(
            vm -> {
              Movable needs = Movable.of(vm.id(), vm.demand().ram()).onStorage("san1");
              return vm.id().equals("db") ? needs.driving("gpu0") : needs;
            },
            host -> Destination.of(host.id(), Bytes.ZERO).reaching("san1"));
    assertThat(unmet)
        .hasToString(
            "[VM db: from h1 to h3; DEVICES: not met; VM db drives gpu0; detach before moving]");
    assertThat(
            plan.unmet(
                vm -> Movable.of(vm.id(), vm.demand().ram()).onStorage("san1"),
                host -> Destination.of(host.id(), Bytes.ZERO)))
        .hasSize(3);
    assertThatThrownBy(() -> new UnmetMove(plan.moves().get(0), List.of()))
        .hasMessage("preconditions not met: found 0, allowed is 1 or more");
  }

  /** Without writes a VM takes memory / bandwidth; one by one or together, the sum is the same. */
  @Test
  void theTimeOverTheWireIsThatOfAllMemoryWhenNothingIsWritten() {
    EvacuationPlan plan =
        Evacuation.plan(List.of(h1, HostLoad.empty(Host.of("h3", 8, Bytes.gib(32)))), "h1");
    Bandwidth gigabit = Bandwidth.gbit(1);
    MigrationWire wire = MigrationWire.of(gigabit);
    double all = Bytes.gib(20).at(gigabit).value();
    for (int atOnce : List.of(1, 2, 3, Integer.MAX_VALUE)) {
      EvacuationRun run =
          plan.over(wire, StopRule.standard(), vm -> MigrationJob.of(vm, gigabit), atOnce);
      assertThat(run.total().value()).as(atOnce + "").isCloseTo(all, within(1e-6));
      assertThat(run.traffic()).isEqualTo(Bytes.gib(20));
      assertThat(run.migrations()).hasSize(3);
    }
    EvacuationRun inTurn =
        plan.over(wire, StopRule.standard(), vm -> MigrationJob.of(vm, gigabit), 1);
    assertThat(inTurn.planned().get(1).start().value())
        .isCloseTo(Bytes.gib(16).at(gigabit).value(), within(1e-9));
  }

  /**
   * Whoever writes is better moved alone: together each round takes longer, and more is dirtied.
   */
  @Test
  void oneAfterTheOtherSendsLessWhenMemoryIsWritten() {
    EvacuationPlan plan =
        Evacuation.plan(List.of(h1, HostLoad.empty(Host.of("h3", 8, Bytes.gib(32)))), "h1");
    Bandwidth gigabit = Bandwidth.gbit(1);
    MigrationWire wire = MigrationWire.of(gigabit);
    EvacuationRun[] runs = new EvacuationRun[2];
    for (int i = 0; i < 2; i++) {
      runs[i] =
          plan.over(
              wire,
              StopRule.standard(),
              vm -> MigrationJob.of(vm, gigabit).dirtying(Bandwidth.mbit(200), Bytes.mib(512)),
              i == 0 ? 1 : 3);
    }
    assertThat(runs[0].traffic()).isLessThan(runs[1].traffic());
    assertThat(runs[0].longestDowntime()).isLessThanOrEqualTo(runs[1].longestDowntime());
    assertThat(runs[0].toString()).startsWith("host h1: 3 VMs move; ");
  }

  /** VMs: each is on exactly one host afterwards, and every host within what it has. */
  @Test
  void vmsAreConserved() {
    for (int seed = 0; seed < Cases.MANY; seed++) {
      RandomStream random = RandomStream.of(seed, "evacuation");
      List<HostLoad> hosts = drawn(random);
      String host = "h" + random.below(hosts.size());
      EvacuationPlan plan = Evacuation.plan(hosts, host);
      assertThat(vms(plan.after())).as("seed " + seed).isEqualTo(vms(hosts));
      int number = Integer.parseInt(host.substring(1));
      assertThat(plan.after().get(number).vms().size())
          .as("seed " + seed)
          .isEqualTo(plan.stranded().size());
      for (VmMove move : plan.moves()) {
        assertThat(move.from().id()).as("seed " + seed).isEqualTo(host);
      }
      ConsolidationPlan saved = ConsolidationRule.upTo(1 + (int) random.below(100)).plan(hosts);
      assertThat(vms(saved.after())).as("seed " + seed).isEqualTo(vms(hosts));
      assertThat(saved.runningBefore() - saved.runningAfter())
          .as("seed " + seed)
          .isEqualTo(saved.emptied().size());
      assertThat(saved.moves().stream().map(move -> move.vm().id()))
          .as("seed " + seed)
          .doesNotHaveDuplicates();
    }
  }

  private static List<HostLoad> drawn(RandomStream random) {
    List<HostLoad> hosts = new ArrayList<>();
    int vms = 0;
    for (long i = 1 + random.below(4); i >= 0; i--) {
      HostLoad load = HostLoad.empty(Host.of("h" + hosts.size(), 8, Bytes.gib(16)));
      for (long k = random.below(5); k > 0; k--) {
        int cores = 1 + (int) random.below(3);
        Vm vm = Vm.of("vm" + vms++, cores, Bytes.gib(1 + random.below(6)));
        load = load.fits(vm) ? load.with(vm) : load;
      }
      hosts.add(load);
    }
    return hosts;
  }

  private static List<String> vms(List<HostLoad> hosts) {
    List<String> names = new ArrayList<>();
    hosts.forEach(host -> host.vms().forEach(vm -> names.add(vm.id())));
    return names.stream().sorted().toList();
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> Evacuation.plan(List.of(h1, h2), "h9"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("host: found h9, allowed are h1, h2");
    assertThatThrownBy(() -> Evacuation.plan(List.of(h1, h1), "h1"))
        .hasMessage("host h1: found twice, allowed is each name once");
    EvacuationPlan plan = Evacuation.plan(List.of(h1, h2), "h1");
    MigrationWire wire = MigrationWire.of(Bandwidth.gbit(1));
    assertThatThrownBy(
            () ->
                plan.over(
                    wire, StopRule.standard(), vm -> MigrationJob.of(vm, Bandwidth.gbit(1)), 0))
        .hasMessage("VMs at once: found 0, allowed is 1 or more");
  }
}
