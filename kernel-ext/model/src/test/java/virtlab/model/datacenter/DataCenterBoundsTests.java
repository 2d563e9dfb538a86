package virtlab.model.datacenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import virtlab.model.elasticity.Load;
import virtlab.model.host.Host;
import virtlab.model.migration.MigrationJob;
import virtlab.model.migration.StopRule;
import virtlab.model.random.RandomStream;
import virtlab.model.resource.Flavour;
import virtlab.model.resource.Resources;
import virtlab.model.serverless.EventSource;
import virtlab.model.serverless.ServiceTime;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

/** Ranges with their ends, empty runs, and what is said of each row of the results. */
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
  void outagesAndLossesSayWhatHappened() {
    HostOutage outage = new HostOutage("a", Seconds.of(4), TEN);
    assertThat(outage.end()).isEqualTo(Seconds.of(14));
    assertThat(outage).hasToString("host a is down from 4 s to 14 s");
    assertThat(new HostLoss(outage, 1)).hasToString("host a is down from 4 s to 14 s, 1 VM fell");
    assertThat(new HostLoss(outage, 2)).hasToString("host a is down from 4 s to 14 s, 2 VMs fell");
    assertRefused("VMs that fell: found -1, allowed is 0 or more", () -> new HostLoss(outage, -1));
    assertRefused(
        "host: found an empty name, allowed is a name", () -> new HostOutage("", ZERO, ZERO));
    assertThat(HostFailures.none().of("a", TEN, 1)).isEmpty();
    HostOutage next = new HostOutage("a", Seconds.of(14), TEN);
    HostOutage other = new HostOutage("b", Seconds.of(5), TEN);
    HostFailures given = HostFailures.given(next, other, outage);
    assertThat(given.of("a", Seconds.of(14), 1))
        .as("one right after")
        .containsExactly(outage, next);
    assertThat(given.of("a", Seconds.of(13.9), 1)).containsExactly(outage);
    assertThat(given.of("b", TEN, 1)).containsExactly(other);
    assertRefused(
        "mean time to a failure in seconds: found 0.9, allowed is 1 or more",
        () -> HostFailures.random(Seconds.of(0.9), ZERO));
    List<HostOutage> drawn = HostFailures.random(Seconds.of(1), TEN).of("a", Seconds.of(500), 3);
    assertThat(HostFailures.inTurn(drawn)).hasSizeGreaterThan(20);
    assertThat(drawn.get(drawn.size() - 1).at()).isLessThanOrEqualTo(Seconds.of(500));
  }

  @Test
  void hostsSayHowMuchTheyWereUsed() {
    HostUse half = new HostUse(host("a", 2), Seconds.of(8), Seconds.of(8), Seconds.of(2), 1, 1);
    assertThat(half.utilisation()).isEqualTo(0.5);
    assertThat(half.availability()).isEqualTo(0.8);
    assertThat(half).hasToString("host a: 50 % used, 1 VM placed, 1 failure, down for 2 s");
    HostUse never = new HostUse(host("b", 2), ZERO, ZERO, ZERO, 0, 0);
    assertThat(never.utilisation()).isZero();
    assertThat(never.availability()).isEqualTo(1);
    assertThat(never).hasToString("host b: 0 % used, 0 VMs placed, 0 failures, down for 0 s");
    assertRefused(
        "host a: failures: found -1, allowed is 0 or more",
        () -> new HostUse(host("a", 1), ZERO, ZERO, ZERO, -1, 0));
    assertRefused(
        "host a: VMs placed: found -1, allowed is 0 or more",
        () -> new HostUse(host("a", 1), ZERO, ZERO, ZERO, 0, -1));
  }

  @Test
  void percentilesAreThoseOfTheNearestRank() {
    List<Double> values = new ArrayList<>();
    for (int i = 200; i >= 1; i--) {
      values.add((double) i);
    }
    assertThat(Percentiles.of(values)).isEqualTo(new Percentiles(200, 100.5, 100, 190, 198, 200));
    assertThat(Percentiles.of(List.of(7.0))).isEqualTo(new Percentiles(1, 7, 7, 7, 7, 7));
    assertThat(Percentiles.of(List.of(2.0, 1.0)))
        .isEqualTo(new Percentiles(2, 1.5, 1, 2, 2, 2))
        .hasToString("mean 1.5, p50 1, p95 2, p99 2, most 2");
    assertRefused("values: found 0, allowed is 1 or more", () -> new Percentiles(0, 0, 0, 0, 0, 0));
    double nan = Double.NaN;
    assertRefused(
        "mean: found not a number, allowed is a finite number",
        () -> new Percentiles(1, nan, 0, 0, 0, 0));
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
  void livesKnowWhenTheyBeganAndHowLongTheyTook() {
    VmRequest request = VmRequest.working(Seconds.of(5), ONE, TEN);
    VmWork work = new VmWork(Seconds.of(20), Seconds.of(12), Seconds.of(2));
    assertThat(work.done()).isEqualTo(TEN);
    VmStay first = new VmStay("a", Seconds.of(7), Seconds.of(9));
    VmStay second = new VmStay("b", Seconds.of(9), Seconds.of(25));
    VmLife done =
        new VmLife("vm0", request, VmFate.FINISHED, List.of(first, second), Seconds.of(25), work);
    assertThat(done.start()).contains(Seconds.of(7));
    assertThat(done.waiting()).contains(Seconds.of(2));
    assertThat(done.response()).contains(Seconds.of(20));
    assertThat(done).hasToString("vm0: FINISHED after 20 s on a, b; 12 of 20 s of computing time");
    VmLife never = new VmLife("vm1", request, VmFate.REJECTED, List.of(), Seconds.of(5), work);
    assertThat(never.start()).isEmpty();
    assertThat(never.waiting()).isEmpty();
    assertThat(never.response()).isEmpty();
    assertThat(never.toString()).startsWith("vm1: REJECTED after 0 s on no host; ");
    assertRefused(
        "work that was destroyed: found 13, allowed are 0 to 12",
        () -> new VmWork(Seconds.of(20), Seconds.of(12), Seconds.of(13)));
    assertRefused(
        "VM: found an empty name, allowed is a name",
        () -> new VmLife("", request, VmFate.LOST, List.of(), ZERO, work));
    assertRefused(
        "host: found an empty name, allowed is a name", () -> new VmStay(" ", ZERO, ZERO));
  }

  @Test
  void requestsSayWhatIsAsked() {
    VmRequest work = VmRequest.working(Seconds.of(5), ONE, TEN);
    assertThat(work).hasToString("one at 5 s: 10 s of work");
    assertThat(VmRequest.staying(Seconds.of(5), ONE, TEN)).hasToString("one at 5 s: stays 10 s");
    assertThat(new VmRequest(Seconds.of(5), ONE, Cpu.ZERO, VmEnd.NONE, ZERO))
        .hasToString("one at 5 s: stays");
    assertThat(work.demand()).isEqualTo(Cpu.cores(1));
    assertThat(work.demanding(Cpu.cores(0.5)).demand()).isEqualTo(Cpu.cores(0.5));
    VmArrivals given = VmArrivals.given(work, VmRequest.staying(ZERO, ONE, TEN));
    assertThat(given.until(Seconds.of(5), 1)).hasSize(2);
    assertThat(given.until(Seconds.of(4), 1))
        .extracting(VmRequest::end)
        .containsExactly(VmEnd.TIME_OVER);
  }

  @Test
  void streamsDrawTheirFlavoursEquallyOftenAndEndInTime() {
    Flavour two = new Flavour("two", Resources.of(Cores.of(2), Bytes.gib(1)));
    ServiceTime second = ServiceTime.fixed(Seconds.of(1));
    VmStream stream = VmStream.staying(EventSource.timer(Seconds.of(1)), second, ONE, two);
    List<VmRequest> all = stream.demanding(0.5).until(Seconds.of(1000), 9);
    assertThat(all).hasSize(1000);
    assertThat(all.get(999).arrival()).isEqualTo(Seconds.of(1000));
    long ones = all.stream().filter(each -> each.flavour().equals(ONE)).count();
    // three sigma of a fair coin: 3 · √250
    assertThat(ones).isBetween(453L, 547L);
    assertThat(all)
        .allMatch(each -> each.demand().equals(Cpu.cores(each.flavour().equals(ONE) ? 0.5 : 1)));
    assertThat(stream.first(7).until(Seconds.of(1000), 9)).hasSize(7);
    assertThat(stream.first(0).until(Seconds.of(1000), 9)).isEmpty();
    assertRefused(
        "most VMs: found 10000001, allowed are 0 to 10000000", () -> stream.first(10_000_001));
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

  /** The lowest of all loads, of equal ones the first, whatever was set when. */
  @Test
  void theRankingKnowsTheLowestLoad() {
    for (int hosts : new int[] {1, 2, 3, 4, 5, 8, 9, 33}) {
      RandomStream random = RandomStream.of(181, hosts);
      LoadRanking ranking = new LoadRanking(hosts);
      double[] loads = new double[hosts];
      assertThat(ranking.lowest()).isZero();
      for (int step = 0; step < 300; step++) {
        int host = (int) random.below(hosts);
        loads[host] = random.chance(0.2) ? Double.POSITIVE_INFINITY : random.below(5);
        ranking.set(host, loads[host]);
        double least = Arrays.stream(loads).min().orElseThrow();
        int first = 0;
        while (loads[first] != least) {
          first++;
        }
        assertThat(ranking.lowest())
            .as("%s hosts, step %s", hosts, step)
            .isEqualTo(least == Double.POSITIVE_INFINITY ? -1 : first);
      }
    }
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

  @Test
  void rejectionsSayWhy() {
    VmRejection none = new VmRejection("vm0", TEN, ONE, "", List.of());
    assertThat(none).hasToString("vm0 (one) at 10 s: no host was there");
    assertThat(new VmRejection("vm0", TEN, ONE, "a", List.of()))
        .hasToString("vm0 (one) at 10 s: others waited before it, or the rule did not allow a");
    assertRefused(
        "VM: found an empty name, allowed is a name",
        () -> new VmRejection("", TEN, ONE, "", List.of()));
  }
}
