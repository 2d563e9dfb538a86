package virtlab.model.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import virtlab.model.host.Host;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;
import virtlab.model.migration.MigrationJob;
import virtlab.model.migration.MigrationWire;
import virtlab.model.migration.StopRule;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

/** Limits that are reached exactly, one and none of each thing, and what is said of them. */
class ConsolidationBoundsTests {
  private static HostLoad host(String name, Vm... vms) {
    return Host.of(name, 8, Bytes.gib(32)).running(vms);
  }

  private static Vm vm(String name, int cores) {
    return Vm.of(name, cores, Bytes.gib(cores));
  }

  private static void assertRefused(String sentence, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
  }

  @Test
  void aHostMayBeFilledExactlyToTheLimit() {
    List<HostLoad> hosts = List.of(host("h1", vm("a", 4)), host("h2", vm("b", 2)));
    assertThat(ConsolidationRule.upTo(75).plan(hosts))
        .hasToString("1 of 2 hosts go on, 1 VM moves; emptied are h2");
    assertThat(ConsolidationRule.upTo(74).plan(hosts))
        .hasToString("2 of 2 hosts go on, 0 VMs move; none can be emptied");
    assertRefused(
        "fullest host in percent: found 101, allowed are 1 to 100",
        () -> ConsolidationRule.upTo(101));
    assertThat(ConsolidationRule.upTo(1).mostPercent()).isEqualTo(1);
  }

  /** The fullest resource counts, not the processor alone. */
  @Test
  void memoryCanBeWhatFillsAHost() {
    List<HostLoad> hosts =
        List.of(host("h1", Vm.of("a", 1, Bytes.gib(20))), host("h2", Vm.of("b", 1, Bytes.gib(8))));
    assertThat(ConsolidationRule.upTo(80).plan(hosts).moves()).isEmpty();
    assertThat(ConsolidationRule.upTo(88).plan(hosts).moves()).hasToString("[VM b: from h2 to h1]");
  }

  /** A host that has just received a VM is not emptied in turn. */
  @Test
  void whoReceivesIsNotEmptied() {
    List<HostLoad> hosts =
        List.of(host("h1", vm("a", 1)), host("h2", vm("b", 2)), host("h3", vm("c", 3)));
    ConsolidationPlan plan = ConsolidationRule.upTo(100).plan(hosts);
    assertThat(plan.emptied()).containsExactly("h1", "h2");
    assertThat(plan.moves()).hasToString("[VM a: from h1 to h3, VM b: from h2 to h3]");
    assertThat(plan.runningBefore()).isEqualTo(3);
    assertThat(plan.runningAfter()).isEqualTo(1);
    assertThat(plan).hasToString("1 of 3 hosts go on, 2 VMs move; emptied are h1, h2");
  }

  @Test
  void namesStandOnceInTheWholeDataCentre() {
    assertRefused(
        "VM a: found twice, allowed is each name once",
        () ->
            ConsolidationRule.upTo(50)
                .plan(List.of(host("h1", vm("a", 1)), host("h2", vm("a", 1)))));
  }

  @Test
  void aFailureWithoutVmsHurtsNobody() {
    HostFailure none = HostFailure.worst(List.of(host("h1")));
    assertThat(none.share()).isZero();
    assertThat(none).hasToString("if host h1 fails, 0 of 0 VMs fall, and 0 find no other place");
  }

  /** First whose VMs find no place, then where more fall; of equal ones the first. */
  @Test
  void theWorstFailureLeavesMostVmsHomeless() {
    HostLoad many = host("h1", vm("a", 1), vm("b", 1), vm("c", 1));
    HostLoad large = host("h2", vm("d", 6));
    HostLoad spare = HostLoad.empty(Host.of("h3", 2, Bytes.gib(4)));
    assertThat(HostFailure.worst(List.of(many, large, spare)))
        .hasToString("if host h2 fails, 1 of 4 VMs fall, and 1 finds no other place");
    assertThat(HostFailure.worst(List.of(host("h1", vm("a", 1)), many(2))).host()).isEqualTo("h2");
    assertThat(HostFailure.worst(List.of(many(1), many(2))).host()).isEqualTo("h1");
  }

  private static HostLoad many(int number) {
    return host("h" + number, vm("x" + number, 1), vm("y" + number, 1));
  }

  @Test
  void aPlanNamesOneOrMoreWithoutAPlace() {
    HostLoad full = host("h2", vm("c", 8));
    EvacuationPlan one = Evacuation.plan(List.of(host("h1", vm("a", 1)), full), "h1");
    assertThat(one.toString()).startsWith("host h1: 0 VMs move, 1 finds no place; VM a: ");
    EvacuationPlan two = Evacuation.plan(List.of(host("h1", vm("a", 1), vm("b", 1)), full), "h1");
    assertThat(two.toString()).startsWith("host h1: 0 VMs move, 2 find no place; VM a: ");
    EvacuationPlan moves = Evacuation.plan(List.of(host("h1", vm("a", 1)), host("h2")), "h1");
    assertThat(moves).hasToString("host h1: 1 VM moves");
    assertThat(moves.moves().get(0)).hasToString("VM a: from h1 to h2");
  }

  @Test
  void anEvacuationTakesAsLongAsItsMigrations() {
    EvacuationPlan plan =
        Evacuation.plan(List.of(host("h1", vm("a", 1), vm("b", 2)), host("h2")), "h1");
    Bandwidth rate = Bandwidth.bytes(1 << 30);
    EvacuationRun run =
        plan.over(
            MigrationWire.of(rate), StopRule.standard(), each -> MigrationJob.of(each, rate), 1);
    assertThat(run.planned()).extracting(each -> each.start().value()).containsExactly(0.0, 2.0);
    assertThat(run.total()).isEqualTo(Seconds.of(3));
    assertThat(run.traffic()).isEqualTo(Bytes.gib(3));
    assertThat(run.longestDowntime()).isEqualTo(run.migrations().get(0).downtime());
    assertThat(run.toString())
        .startsWith("host h1: 2 VMs move; 3 s over the wire, longest downtime ");
    assertRefused(
        "migrations: found 0, allowed are 2 to 2",
        () -> new EvacuationRun(plan, run.planned(), List.of()));
    EvacuationPlan nothing = Evacuation.plan(List.of(host("h1"), host("h2")), "h1");
    assertThat(
            nothing
                .over(
                    MigrationWire.of(rate),
                    StopRule.standard(),
                    each -> MigrationJob.of(each, rate),
                    1)
                .longestDowntime())
        .isEqualTo(Seconds.ZERO);
  }

  /** 10 cores of load on hosts of 5: two are exactly full, so three is the fewest. */
  @Test
  void aLoadThatFillsTheHostsIsMoreThanTheyCarry() {
    ConsolidationLimit limit = ConsolidationLimit.of(Cpu.cores(10), Cores.of(5), 4);
    assertThat(limit.rows()).extracting(ConsolidationLimit.Row::hosts).containsExactly(4, 3);
    assertThat(limit.rows())
        .extracting(ConsolidationLimit.Row::survives)
        .containsExactly(true, false);
    assertThat(limit.rows())
        .extracting(ConsolidationLimit.Row::lost)
        .containsExactly(0.25, 1 / 3.0);
    ConsolidationLimit one = ConsolidationLimit.of(Cpu.cores(0.5), Cores.of(1), 1);
    assertThat(one)
        .hasToString(
            "0.5 cores of load: 1 host at 50 % answer 2 times as late as idle ones, and one failure"
                + " takes 100 % of the VMs");
    assertThat(ConsolidationLimit.of(Cpu.cores(1.5), Cores.of(1), 2).toString())
        .startsWith("1.5 cores of load: 2 hosts at 75 % answer ");
    assertRefused(
        "hosts: found 100001, allowed are 1 to 100000",
        () -> ConsolidationLimit.of(Cpu.cores(1), Cores.of(1), 100_001));
    assertRefused(
        "cores per host: found 10001, allowed are 1 to 10000",
        () -> ConsolidationLimit.of(Cpu.cores(1), Cores.of(10_001), 1));
  }

  @Test
  void aRowRefusesWhatNoLimitHas() {
    assertRefused(
        "hosts: found 0, allowed is 1 or more",
        () -> new ConsolidationLimit.Row(0, 0.5, 1, 0.5, true));
    assertRefused(
        "utilisation: found 1.5, allowed are 0 to 1",
        () -> new ConsolidationLimit.Row(1, 1.5, 1, 0.5, true));
    assertRefused(
        "stretch: found -1, allowed is 0 or more",
        () -> new ConsolidationLimit.Row(1, 0.5, -1, 0.5, true));
    assertRefused(
        "part of the VMs that is lost: found 2, allowed are 0 to 1",
        () -> new ConsolidationLimit.Row(1, 0.5, 1, 2, true));
  }
}
