package virtlab.model.datacenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import virtlab.model.elasticity.Load;
import virtlab.model.host.Host;
import virtlab.model.migration.MigrationJob;
import virtlab.model.migration.StopRule;
import virtlab.model.resource.Flavour;
import virtlab.model.resource.Resources;
import virtlab.model.serverless.EventSource;
import virtlab.model.serverless.ServiceTime;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

/** Ranges with their ends, what lies outside them, and runs in which hardly anything happens. */
class DataCenterBoundsTests {
  private static final Seconds ZERO = Seconds.ZERO;
  private static final Seconds TEN = Seconds.of(10);
  private static final Flavour ONE = new Flavour("one", Resources.of(Cores.of(1), Bytes.gib(1)));

  private static void assertRefused(String sentence, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
  }

  private static Host host(String id, int cores) {
    return Host.of(id, cores, Bytes.gib(64));
  }

  @Test
  void momentsRefuseWhatIsNegative() {
    assertRefused(
        "VMs running: found -1, allowed is 0 or more",
        () -> new CenterMoment(ZERO, -1, 0, 0, 0, 0));
    assertRefused(
        "VMs waiting: found -1, allowed is 0 or more",
        () -> new CenterMoment(ZERO, 0, -1, 0, 0, 0));
    assertRefused(
        "VMs finished: found -1, allowed is 0 or more",
        () -> new CenterMoment(ZERO, 0, 0, -1, 0, 0));
    assertRefused(
        "VMs rejected: found -1, allowed is 0 or more",
        () -> new CenterMoment(ZERO, 0, 0, 0, -1, 0));
    assertRefused(
        "VMs lost: found -1, allowed is 0 or more", () -> new CenterMoment(ZERO, 0, 0, 0, 0, -1));
    assertRefused(
        "VMs that are ready: found -1, allowed is 0 or more",
        () -> new GroupMoment(ZERO, -1, 0, 0, 0, 0, 0));
    assertRefused(
        "VMs that start: found -1, allowed is 0 or more",
        () -> new GroupMoment(ZERO, 0, -1, 0, 0, 0, 0));
    assertRefused(
        "VMs wanted: found -1, allowed is 0 or more",
        () -> new GroupMoment(ZERO, 0, 0, -1, 0, 0, 0));
    assertRefused(
        "work that arrived: found -1, allowed is 0 or more",
        () -> new GroupMoment(ZERO, 0, 0, 0, -1, 0, 0));
    assertRefused(
        "work that was done: found -1, allowed is 0 or more",
        () -> new GroupMoment(ZERO, 0, 0, 0, 0, -1, 0));
    assertRefused(
        "work that waits: found -1, allowed is 0 or more",
        () -> new GroupMoment(ZERO, 0, 0, 0, 0, 0, -1));
  }

  @Test
  void outagesAndLossesRefuseWhatCannotBe() {
    HostOutage outage = new HostOutage("a", Seconds.of(4), TEN);
    assertRefused("VMs that fell: found -1, allowed is 0 or more", () -> new HostLoss(outage, -1));
    assertRefused(
        "host: found an empty name, allowed is a name", () -> new HostOutage("", ZERO, ZERO));
    assertThat(HostFailures.random(Seconds.of(1), TEN).of("a", Seconds.of(500), 3))
        .hasSizeGreaterThan(20);
    assertRefused(
        "mean time to a failure in seconds: found 0.9, allowed is 1 or more",
        () -> HostFailures.random(Seconds.of(0.9), ZERO));
  }

  @Test
  void hostsRefuseWhatIsNegative() {
    assertRefused(
        "host a: failures: found -1, allowed is 0 or more",
        () -> new HostUse(host("a", 1), ZERO, ZERO, ZERO, -1, 0));
    assertRefused(
        "host a: VMs placed: found -1, allowed is 0 or more",
        () -> new HostUse(host("a", 1), ZERO, ZERO, ZERO, 0, -1));
  }

  @Test
  void percentilesRefuseWhatIsNoNumber() {
    assertRefused("values: found 0, allowed is 1 or more", () -> new Percentiles(0, 0, 0, 0, 0, 0));
    double nan = Double.NaN;
    assertRefused(
        "mean: found not a number, allowed is a finite number",
        () -> new Percentiles(1, nan, 0, 0, 0, 0));
    assertRefused(
        "mean: found not a number, allowed is a finite number", () -> Percentiles.of(List.of(nan)));
    assertRefused(
        "50th percentile: found not a number, allowed is a finite number",
        () -> new Percentiles(1, 0, nan, 0, 0, 0));
    assertRefused(
        "95th percentile: found not a number, allowed is a finite number",
        () -> new Percentiles(1, 0, 0, nan, 0, 0));
    assertRefused(
        "99th percentile: found not a number, allowed is a finite number",
        () -> new Percentiles(1, 0, 0, 0, nan, 0));
    assertRefused(
        "largest: found infinite, allowed is a finite number",
        () -> new Percentiles(1, 0, 0, 0, 0, Double.POSITIVE_INFINITY));
  }

  @Test
  void livesRefuseWhatCannotBe() {
    VmRequest request = VmRequest.working(Seconds.of(5), ONE, TEN);
    VmWork work = new VmWork(Seconds.of(20), Seconds.of(12), Seconds.of(12));
    assertRefused(
        "work that was destroyed: found 13, allowed are 0 to 12",
        () -> new VmWork(Seconds.of(20), Seconds.of(12), Seconds.of(13)));
    assertRefused(
        "VM: found an empty name, allowed is a name",
        () -> new VmLife("", request, VmFate.LOST, List.of(), ZERO, work));
    assertRefused(
        "host: found an empty name, allowed is a name", () -> new VmStay(" ", ZERO, ZERO));
    assertRefused(
        "VM: found an empty name, allowed is a name",
        () -> new VmRejection("", TEN, ONE, "", List.of()));
  }

  @Test
  void streamsIncludeTheEndsOfTheirRanges() {
    ServiceTime second = ServiceTime.fixed(Seconds.of(1));
    VmStream stream = VmStream.staying(EventSource.timer(Seconds.of(1)), second, ONE);
    assertThat(stream.first(0).until(Seconds.of(1000), 9)).isEmpty();
    assertRefused(
        "most VMs: found 10000001, allowed are 0 to 10000000", () -> stream.first(10_000_001));
    assertThat(stream.demanding(0).until(TEN, 9))
        .hasSize(10)
        .allMatch(each -> each.demand().equals(Cpu.ZERO));
    assertRefused(
        "demand as a part of the vCPUs: found -0.1, allowed are 0 to 1",
        () -> stream.demanding(-0.1));
  }

  @Test
  void rulesOfMigrationAreActiveBelowInfinity() {
    assertThat(MigrationRule.none().isActive()).isFalse();
    MigrationRule rule = MigrationRule.above(1000, Bandwidth.gbit(1));
    assertThat(rule.isActive()).isTrue();
    StopRule short1 = StopRule.standard().withRounds(1);
    assertThat(rule.stopping(short1).stop()).isEqualTo(short1);
    assertThat(rule.of(Bytes.gib(1)))
        .isEqualTo(MigrationJob.of(Bytes.gib(1), Bandwidth.gbit(1)).preCopy(StopRule.standard()));
    assertThat(rule.of(Bytes.ZERO)).as("a page at least").isEqualTo(rule.of(Bytes.of(4096)));
    assertRefused(
        "load from which on a VM moves: found 1001, allowed are 0 to 1000",
        () -> MigrationRule.above(1001, Bandwidth.gbit(1)));
  }

  @Test
  void groupsIncludeTheEndsOfTheirRanges() {
    ScaledGroup shop = ScaledGroup.of("shop", ONE, Load.constant(1), TEN);
    assertThat(shop.between(0, 100_000).least()).isZero();
    assertThat(shop.every(Seconds.of(1e-3)).step()).isEqualTo(Seconds.millis(1));
    assertThat(shop.between(3, 3).most()).isEqualTo(3);
    assertRefused(
        "group shop: most VMs: found 100001, allowed are 1 to 100000",
        () -> shop.between(1, 100_001));
    assertRefused("group shop: least VMs: found -1, allowed are 0 to 2", () -> shop.between(-1, 2));
    assertRefused(
        "group: found an empty name, allowed is a name",
        () -> ScaledGroup.of("", ONE, Load.constant(1), TEN));
    assertRefused(
        "intervals: found 10001, allowed are 1 to 10000",
        () -> DataCenter.of(host("a", 1)).observing(10_001));
  }

  @Test
  void aRunWithoutVmsSaysSo() {
    DataCenterRun run = DataCenter.of(host("a", 1)).run(VmArrivals.none(), TEN, 1);
    assertThat(run)
        .hasToString(
            "0 VMs: 0 finished, 0 running, 0 waiting, 0 rejected, 0 lost; 0 migrations, 0 failures;"
                + " hosts used 0 %");
    assertThat(run.events()).as("the moments between").isEqualTo(23);
    assertThat(run.end()).isEqualTo(TEN);
    assertThat(run.moments()).hasSize(25);
    assertThat(run.received()).isEqualTo(ZERO);
    assertThat(run.utilisation().mean()).isZero();
    assertRefused("response times: found 0, allowed is 1 or more", run::waiting);
  }

  /** Two VMs of one core: the second waits for the first, a third finds the line full. */
  @Test
  void theLineIsAsLongAsItIsSaid() {
    DataCenter center = DataCenter.of(host("a", 1)).queueing(1).observing(1);
    VmRequest first = VmRequest.working(ZERO, ONE, TEN);
    VmRequest second = VmRequest.working(Seconds.of(2), ONE, TEN);
    VmRequest third = VmRequest.working(Seconds.of(3), ONE, TEN);
    DataCenterRun run = center.run(VmArrivals.given(first, second, third), Seconds.of(60), 1);
    assertThat(run.vms())
        .extracting(VmLife::fate)
        .containsExactly(VmFate.FINISHED, VmFate.FINISHED, VmFate.REJECTED);
    assertThat(run.vms().get(1).waiting()).contains(Seconds.of(8));
    assertThat(run.waiting().mean()).isEqualTo(Seconds.of(4));
    assertThat(run.response().mean()).isEqualTo(Seconds.of(14));
    assertThat(run.rejections())
        .hasToString("[vm2 (one) at 3 s: nearest was a, where CPU lacks 1 (1 asked, 0 free)]");
    assertThat(run.used(0, 0)).isEqualTo(20 / 60.0);
    assertThat(run)
        .hasToString(
            "3 VMs: 2 finished, 0 running, 0 waiting, 1 rejected, 0 lost; 0 migrations, 0 failures;"
                + " hosts used 33.3 %");
  }
}
