package virtlab.model.datacenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import virtlab.model.elasticity.Autoscaler;
import virtlab.model.elasticity.Load;
import virtlab.model.host.Host;
import virtlab.model.migration.Dirtying;
import virtlab.model.migration.Migration;
import virtlab.model.migration.MigrationJob;
import virtlab.model.migration.StopRule;
import virtlab.model.placement.FitRule;
import virtlab.model.resource.Flavour;
import virtlab.model.resource.Overcommitment;
import virtlab.model.resource.Resource;
import virtlab.model.resource.Resources;
import virtlab.model.resource.Shortage;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

/** Cases small enough to be followed by hand. */
class DataCenterTests {
  private static final Flavour ONE = flavour(1);
  private static final Flavour TWO = flavour(2);

  private static Flavour flavour(int cores) {
    return new Flavour("f" + cores, Resources.of(Cores.of(cores), Bytes.gib(cores)));
  }

  private static Host host(String id, int cores) {
    return Host.of(id, cores, Bytes.gib(64));
  }

  private static VmRequest work(double at, Flavour flavour, double seconds) {
    return VmRequest.working(Seconds.of(at), flavour, Seconds.of(seconds));
  }

  private static VmRequest stay(double at, Flavour flavour, double seconds) {
    return VmRequest.staying(Seconds.of(at), flavour, Seconds.of(seconds));
  }

  private static DataCenterRun run(DataCenter center, double end, VmRequest... requests) {
    return center.run(VmArrivals.given(requests), Seconds.of(end), 1);
  }

  private static double end(DataCenterRun run, int vm) {
    return run.vms().get(vm).end().value();
  }

  private static DataCenter crowded(Host... hosts) {
    return DataCenter.of(hosts).promising(Overcommitment.ofCpu(1000));
  }

  @Test
  void twoStaggeredVmsOnOneCoreEndAt15And20() {
    DataCenterRun run = run(crowded(host("h", 1)), 60, work(0, ONE, 10), work(5, ONE, 10));
    assertThat(end(run, 0)).isEqualTo(15);
    assertThat(end(run, 1)).isEqualTo(20);
    assertThat(run.response().percentile(50)).isEqualTo(Seconds.of(15));
    assertThat(run.stretch().p50()).isEqualTo(1.5);
    assertThat(run.given()).isEqualTo(Seconds.of(20));
    assertThat(run.hosts().get(0).utilisation()).isEqualTo(20 / 60.0);
    assertThat(run.toString())
        .isEqualTo(
            "2 VMs: 2 finished, 0 running, 0 waiting, 0 rejected, 0 lost; 0 migrations, 0 failures;"
                + " hosts used 33.3 %");
  }

  @Test
  void threeLengthsShareACoreAsInTheClosedForm() {
    DataCenterRun run =
        run(crowded(host("h", 1)), 100, work(0, ONE, 10), work(0, ONE, 20), work(0, ONE, 30));
    assertThat(end(run, 0)).isCloseTo(30, within(1e-9));
    assertThat(end(run, 1)).isCloseTo(50, within(1e-9));
    assertThat(end(run, 2)).isCloseTo(60, within(1e-9));
  }

  @Test
  void weightsAreVcpusAndWhoWantsLessLeavesTheRest() {
    DataCenterRun run =
        run(
            crowded(host("h", 3)),
            10,
            stay(0, ONE, 100),
            stay(0, TWO, 100),
            stay(0, TWO, 100).demanding(Cpu.cores(0.5)));
    List<Double> received =
        run.vms().stream().map(vm -> vm.work().received().value() / 10).toList();
    assertThat(received.get(0)).isCloseTo(2.5 / 3, within(1e-12));
    assertThat(received.get(1)).isCloseTo(5 / 3.0, within(1e-12));
    assertThat(received.get(2)).isCloseTo(0.5, within(1e-12));
    assertThat(run.count(VmFate.RUNNING)).isEqualTo(3);
  }

  @Test
  void aRejectionSaysWhatLackedOnTheNearestHost() {
    DataCenter center = DataCenter.of(host("small", 1), host("large", 2));
    DataCenterRun run = run(center, 10, stay(0, TWO, 9), stay(1, TWO, 9), stay(9.5, TWO, 1));
    assertThat(run.vms())
        .extracting(VmLife::fate)
        .containsExactly(VmFate.FINISHED, VmFate.REJECTED, VmFate.RUNNING);
    VmRejection no = run.rejections().get(0);
    assertThat(no.nearest()).isEqualTo("small");
    assertThat(no.shortages()).containsExactly(new Shortage(Resource.CPU, 2, 1));
    assertThat(no)
        .hasToString("vm1 (f2) at 1 s: nearest was small, where CPU lacks 1 (2 asked, 1 free)");
  }

  @Test
  void whoWaitsIsServedInOrderAndNobodyOvertakes() {
    DataCenter center = DataCenter.of(host("h", 2)).queueing(2);
    DataCenterRun run =
        run(center, 100, stay(0, ONE, 10), stay(1, TWO, 10), stay(2, ONE, 10), stay(3, ONE, 10));
    assertThat(run.vms().get(1).waiting()).contains(Seconds.of(9));
    assertThat(run.vms().get(2).waiting()).contains(Seconds.of(18));
    assertThat(run.vms().get(3).fate()).isEqualTo(VmFate.REJECTED);
    assertThat(run.rejections().get(0).shortages()).isEmpty();
    assertThat(run.waiting().count()).isEqualTo(3);
  }

  @Test
  void bootingHoldsThePlaceAndDoesNothing() {
    DataCenterRun run =
        run(DataCenter.of(host("h", 1)).booting(Seconds.of(3)), 100, work(0, ONE, 10));
    assertThat(end(run, 0)).isEqualTo(13);
    assertThat(run.vms().get(0).work().wanted()).isEqualTo(Seconds.of(10));
  }

  private static DataCenterRun failed(RestartRule rule) {
    HostFailures failures = HostFailures.given(new HostOutage("a", Seconds.of(4), Seconds.of(100)));
    DataCenter center =
        DataCenter.of(host("a", 1), host("b", 1)).booting(Seconds.of(2)).failing(failures, rule);
    return run(center, 60, work(0, ONE, 10));
  }

  @Test
  void aVmOfAFailedHostStartsAgainElsewhere() {
    DataCenterRun again = failed(RestartRule.FROM_START);
    assertThat(end(again, 0)).isEqualTo(4 + 2 + 10);
    assertThat(again.vms().get(0).stays())
        .containsExactly(
            new VmStay("a", Seconds.ZERO, Seconds.of(4)),
            new VmStay("b", Seconds.of(4), Seconds.of(16)));
    assertThat(again.vms().get(0).work().redone()).isEqualTo(Seconds.of(2));
    assertThat(again.vms().get(0).work().done()).isEqualTo(Seconds.of(10));
    assertThat(end(failed(RestartRule.KEEPING_WORK), 0)).isEqualTo(4 + 2 + 8);
    DataCenterRun lost = failed(RestartRule.LOST);
    assertThat(lost.vms().get(0).fate()).isEqualTo(VmFate.LOST);
    assertThat(lost.failures()).hasToString("[host a is down from 4 s to 104 s, 1 VM fell]");
    assertThat(lost.hosts().get(0).down()).isEqualTo(Seconds.of(56));
    assertThat(lost.hosts().get(0).availability()).isEqualTo(4 / 60.0);
  }

  @Test
  void whoFallsGoesToTheFrontOfTheLineAndWaitsForTheRepair() {
    HostFailures failures = HostFailures.given(new HostOutage("h", Seconds.of(4), Seconds.of(6)));
    DataCenter center =
        DataCenter.of(host("h", 1)).queueing(5).failing(failures, RestartRule.KEEPING_WORK);
    DataCenterRun run = run(center, 60, work(0, ONE, 10), work(1, ONE, 10));
    assertThat(end(run, 0)).isEqualTo(16);
    assertThat(end(run, 1)).isEqualTo(26);
    assertThat(run.hosts().get(0).busy()).isEqualTo(Seconds.of(20));
    assertThat(run.hosts().get(0).up()).isEqualTo(Seconds.of(54));
  }

  @Test
  void aStayEndsOnTimeAlsoInTheLine() {
    HostFailures failures = HostFailures.given(new HostOutage("h", Seconds.of(4), Seconds.of(60)));
    DataCenter center = DataCenter.of(host("h", 1)).failing(failures, RestartRule.KEEPING_WORK);
    DataCenterRun run = run(center, 100, stay(0, ONE, 10), stay(70, ONE, 1));
    assertThat(run.vms().get(0).fate()).isEqualTo(VmFate.FINISHED);
    assertThat(end(run, 0)).isEqualTo(10);
    assertThat(end(run, 1)).isEqualTo(71);
  }

  @Test
  void theVmThatWantsMostMovesToTheHostWithTheLeastLoad() {
    MigrationRule rule =
        MigrationRule.above(1, Bandwidth.gbit(8))
            .dirtying(Dirtying.basic(Bandwidth.gbit(1), Bytes.mib(512)));
    DataCenter center = crowded(host("a", 2), host("b", 2)).migrating(rule);
    Migration plan =
        MigrationJob.of(Bytes.gib(2), Bandwidth.gbit(8))
            .dirtying(Bandwidth.gbit(1), Bytes.mib(512))
            .preCopy(StopRule.standard());
    double total = plan.totalTime().value();
    double still = plan.downtime().value();
    DataCenterRun run = run(center, 60, work(0, ONE, 10), work(0, TWO, 20));
    assertThat(run.migrations())
        .containsExactly(
            new LiveMigration(
                "vm1", "a", "b", Seconds.ZERO, Seconds.of(total), MoveOutcome.DONE, plan));
    assertThat(still).isPositive();
    double before = (total - still) * 4 / 3;
    assertThat(end(run, 1)).isCloseTo(total + (20 - before) / 2, within(1e-9));
    assertThat(run.vms().get(1).stays()).extracting(VmStay::host).containsExactly("a", "b");
    double alone = 10 - (total - still) * 2 / 3;
    assertThat(end(run, 0)).isCloseTo(total - still + alone, within(1e-9));
  }

  @Test
  void aMigrationEndsWithItsVmOrItsTarget() {
    MigrationRule rule = MigrationRule.above(1, Bandwidth.mbit(100));
    DataCenter center = crowded(host("a", 2), host("b", 2)).migrating(rule);
    DataCenterRun ended = run(center, 600, work(0, ONE, 10), work(0, TWO, 20));
    assertThat(ended.migrations())
        .extracting(LiveMigration::outcome)
        .containsExactly(MoveOutcome.CANCELLED);
    assertThat(end(ended, 1)).isEqualTo(15);
    HostFailures failures =
        HostFailures.given(new HostOutage("b", Seconds.of(4), Seconds.of(1000)));
    DataCenterRun lost =
        run(center.failing(failures, RestartRule.LOST), 600, work(0, ONE, 10), work(0, TWO, 20));
    assertThat(lost.migrations()).extracting(LiveMigration::end).containsExactly(Seconds.of(4));
    assertThat(lost.count(VmFate.FINISHED)).isEqualTo(2);
    assertThat(run(center, 9, work(0, ONE, 10), work(0, TWO, 20)).migrations())
        .extracting(LiveMigration::outcome)
        .containsExactly(MoveOutcome.UNDER_WAY);
  }

  @Test
  void aGroupFollowsItsLoad() {
    Load load = Load.constant(1).plus(Load.spike(2, Seconds.of(100), Seconds.of(100)));
    ScaledGroup shop =
        ScaledGroup.of("shop", ONE, load, Seconds.of(0.5))
            .by(Autoscaler.targetTracking(0.5))
            .every(Seconds.of(10));
    DataCenter center = DataCenter.of(host("h", 8)).booting(Seconds.of(10)).scaling(shop);
    DataCenterRun run = center.run(VmArrivals.none(), Seconds.of(400), 1);
    List<GroupMoment> moments = run.group("shop");
    assertThat(moments).hasSize(40);
    assertThat(moments.get(9).ready()).isEqualTo(1);
    assertThat(moments.get(19).ready()).isGreaterThanOrEqualTo(3);
    assertThat(moments.get(39).ready()).isEqualTo(1);
    double arrived = moments.stream().mapToDouble(GroupMoment::arrived).sum();
    double done = moments.stream().mapToDouble(GroupMoment::done).sum();
    assertThat(done + moments.get(39).waiting()).isCloseTo(arrived, within(1e-9));
    assertThat(run.vms().get(0).name()).isEqualTo("shop-0");
    assertThat(run.count(VmFate.RUNNING)).isEqualTo(1);
  }

  @Test
  void aGroupWithoutRoomIsRefusedOnceInAStepAndReplacesWhatFalls() {
    ScaledGroup shop =
        ScaledGroup.of("shop", ONE, Load.constant(1), Seconds.of(0.5))
            .by(Autoscaler.fixed(5))
            .every(Seconds.of(10));
    HostFailures failures = HostFailures.given(new HostOutage("a", Seconds.of(25), Seconds.of(10)));
    DataCenter center =
        DataCenter.of(host("a", 1), host("b", 2))
            .failing(failures, RestartRule.KEEPING_WORK)
            .scaling(shop);
    DataCenterRun run = center.run(VmArrivals.none(), Seconds.of(55), 1);
    assertThat(run.count(VmFate.RUNNING)).isEqualTo(3);
    assertThat(run.count(VmFate.LOST)).isEqualTo(1);
    assertThat(run.count(VmFate.REJECTED)).isEqualTo(5);
    assertThat(run.group("shop").get(2).ready()).isEqualTo(2);
    assertThat(run.group("shop").get(4).ready()).isEqualTo(3);
  }

  @Test
  void momentsAndIntervalsTellWhatHappenedWhen() {
    DataCenter center = DataCenter.of(host("h", 2)).observing(4);
    DataCenterRun run = run(center, 40, stay(5, ONE, 10), stay(5, TWO, 1), work(25, ONE, 100));
    assertThat(run.moments())
        .containsExactly(
            new CenterMoment(Seconds.ZERO, 0, 0, 0, 0, 0),
            new CenterMoment(Seconds.of(10), 1, 0, 0, 1, 0),
            new CenterMoment(Seconds.of(20), 0, 0, 1, 1, 0),
            new CenterMoment(Seconds.of(30), 1, 0, 1, 1, 0),
            new CenterMoment(Seconds.of(40), 1, 0, 1, 1, 0));
    assertThat(IntStream.range(0, 4).mapToObj(i -> run.used(0, i)))
        .containsExactly(0.25, 0.25, 0.25, 0.5);
  }

  @Test
  void aChangingDemandStaysWithinItsBounds() {
    DataCenter center = DataCenter.of(host("h", 2)).varying(Seconds.of(1));
    DataCenterRun run = run(center, 10_000, stay(0, TWO, 20_000));
    double mean = run.hosts().get(0).utilisation();
    // 10,000 exponential spells of a uniform level: sigma = sqrt(2 · (1/12)) / 100 = 0.0041
    assertThat(mean).isCloseTo(0.5, within(3 * 0.0041));
    assertThat(run.events()).isBetween(9_700L, 10_300L);
  }

  @Test
  void placementFollowsTheRule() {
    DataCenter center = DataCenter.of(host("a", 4), host("b", 2));
    VmRequest one = stay(0, ONE, 10);
    assertThat(run(center.placing(FitRule.bestFit()), 5, one).vms().get(0).stays().get(0).host())
        .isEqualTo("b");
    assertThat(run(center.placing(FitRule.worstFit()), 5, one).vms().get(0).stays().get(0).host())
        .isEqualTo("a");
  }

  @Test
  void anEventTouchesItsHostsOnlyHoweverManyThereAre() {
    List<Host> hosts = IntStream.range(0, 500).mapToObj(i -> host("h" + i, 1)).toList();
    VmRequest[] requests =
        IntStream.range(0, 400).mapToObj(i -> work(i, ONE, 5000)).toArray(VmRequest[]::new);
    DataCenter center = DataCenter.of(hosts).placing(FitRule.roundRobin());
    DataCenterRun run = run(center, 10_000, requests);
    assertThat(run.count(VmFate.FINISHED)).isEqualTo(400);
    assertThat(run.events()).isEqualTo(400 + 400 + 23);
    assertThat(run.sharings()).isEqualTo(400 + 400);
  }
}
