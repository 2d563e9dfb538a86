package virtlab.model.datacenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import virtlab.model.host.Host;
import virtlab.model.migration.StopRule;
import virtlab.model.random.RandomStream;
import virtlab.model.resource.Flavour;
import virtlab.model.serverless.EventSource;
import virtlab.model.serverless.ServiceTime;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

/** The rows of a result, the index of loads, and what is drawn at random. */
class DataCenterRowsTests {
  private static final Seconds TEN = Seconds.of(10);

  @Test
  void percentilesAreThoseOfTheNearestRank() {
    List<Double> values = IntStream.rangeClosed(1, 200).mapToObj(i -> 201.0 - i).toList();
    assertThat(Percentiles.of(values)).isEqualTo(new Percentiles(200, 100.5, 100, 190, 198, 200));
    assertThat(Percentiles.of(List.of(3.0))).isEqualTo(new Percentiles(1, 3, 3, 3, 3, 3));
    assertThat(Percentiles.of(List.of(2.0, 1.0))).isEqualTo(new Percentiles(2, 1.5, 1, 2, 2, 2));
    assertThat(Percentiles.of(List.of(4.0, 1.0, 2.0)))
        .hasToString("mean 2.333, p50 2, p95 4, p99 4, most 4");
  }

  @Test
  void theRankingGivesWhatAPlainSearchGives() {
    for (int seed = 0; seed < 300; seed++) {
      RandomStream random = RandomStream.of(seed, "ranking");
      int hosts = 1 + (int) random.below(40);
      double[] loads = new double[hosts];
      LoadRanking ranking = new LoadRanking(hosts);
      assertThat(ranking.lowest()).isZero();
      for (int i = 0; i < 60; i++) {
        int host = (int) random.below(hosts);
        loads[host] = random.chance(0.3) ? Double.POSITIVE_INFINITY : random.below(8);
        ranking.set(host, loads[host]);
        int lowest = -1;
        for (int other = 0; other < hosts; other++) {
          boolean open = loads[other] < Double.POSITIVE_INFINITY;
          if (open && (lowest < 0 || loads[other] < loads[lowest])) {
            lowest = other;
          }
        }
        assertThat(ranking.lowest()).as("seed %d", seed).isEqualTo(lowest);
      }
    }
  }

  @Test
  void requestsSayWhatIsAsked() {
    VmRequest work = VmRequest.working(Seconds.of(2), Flavour.SMALL, TEN);
    assertThat(work).hasToString("small at 2 s: 10 s of work");
    assertThat(VmRequest.staying(TEN, Flavour.SMALL, TEN)).hasToString("small at 10 s: stays 10 s");
    assertThat(new VmRequest(TEN, Flavour.SMALL, Cpu.ZERO, VmEnd.NONE, Seconds.ZERO))
        .hasToString("small at 10 s: stays");
    assertThat(work.demand()).as("all its vCPUs").isEqualTo(VmRequest.all(Flavour.SMALL));
    assertThat(work.demanding(Cpu.cores(0.5)).demand()).isEqualTo(Cpu.cores(0.5));
  }

  @Test
  void livesKnowWhenTheyBeganAndHowLongTheyTook() {
    VmRequest request = VmRequest.working(Seconds.of(2), Flavour.SMALL, TEN);
    VmWork work = new VmWork(Seconds.of(9), Seconds.of(8), Seconds.of(3));
    assertThat(work.done()).isEqualTo(Seconds.of(5));
    List<VmStay> stays =
        List.of(new VmStay("a", Seconds.of(4), Seconds.of(6)), new VmStay("b", Seconds.of(6), TEN));
    VmLife life = new VmLife("vm0", request, VmFate.FINISHED, stays, TEN, work);
    assertThat(life).hasToString("vm0: FINISHED after 8 s on a, b; 8 of 9 s of computing time");
    assertThat(life.start()).contains(Seconds.of(4));
    assertThat(life.waiting()).contains(Seconds.of(2));
    assertThat(life.response()).contains(Seconds.of(8));
    VmLife none = new VmLife("vm1", request, VmFate.REJECTED, List.of(), Seconds.of(2), work);
    assertThat(none).hasToString("vm1: REJECTED after 0 s on no host; 8 of 9 s of computing time");
    assertThat(none.start()).isEmpty();
    assertThat(none.waiting()).isEmpty();
    assertThat(none.response()).isEmpty();
  }

  @Test
  void hostsSayHowMuchTheyWereUsed() {
    Host host = Host.of("h", 2, Bytes.gib(1));
    HostUse half = new HostUse(host, TEN, TEN, Seconds.of(30), 1, 2);
    assertThat(half).hasToString("host h: 50 % used, 2 VMs placed, 1 failure, down for 30 s");
    assertThat(half.utilisation()).isEqualTo(0.5);
    assertThat(half.availability()).isEqualTo(0.25);
    HostUse never = new HostUse(host, Seconds.ZERO, Seconds.ZERO, Seconds.ZERO, 0, 0);
    assertThat(never).hasToString("host h: 0 % used, 0 VMs placed, 0 failures, down for 0 s");
    assertThat(never.utilisation()).isZero();
    assertThat(never.availability()).isEqualTo(1);
    Host none = Host.of("h", 0, Bytes.gib(1));
    assertThat(new HostUse(none, Seconds.ZERO, TEN, Seconds.ZERO, 0, 1))
        .as("without a core")
        .hasToString("host h: 0 % used, 1 VM placed, 0 failures, down for 0 s");
  }

  @Test
  void whatHappenedIsSaid() {
    LiveMigration move =
        new LiveMigration(
            "vm0",
            "a",
            "b",
            Seconds.of(1),
            Seconds.of(2),
            MoveOutcome.DONE,
            MigrationRule.above(1, Bandwidth.gbit(1)).of(Bytes.gib(1)));
    assertThat(move).hasToString("vm0: a to b at 1 s, DONE at 2 s");
    HostOutage outage = new HostOutage("h", Seconds.of(1), Seconds.of(2));
    assertThat(outage.end()).isEqualTo(Seconds.of(3));
    assertThat(outage).hasToString("host h is down from 1 s to 3 s");
    assertThat(new HostLoss(outage, 1)).hasToString("host h is down from 1 s to 3 s, 1 VM fell");
    assertThat(new HostLoss(outage, 2)).hasToString("host h is down from 1 s to 3 s, 2 VMs fell");
    assertThat(new VmRejection("vm2", TEN, Flavour.SMALL, "", List.of()))
        .hasToString("vm2 (small) at 10 s: no host was there");
    assertThat(new VmRejection("vm2", TEN, Flavour.SMALL, "h", List.of()))
        .hasToString("vm2 (small) at 10 s: others waited before it, or the rule did not allow h");
  }

  @Test
  void rulesKeepTheRest() {
    DataCenterRules all =
        DataCenterRules.usual()
            .queueing(3)
            .booting(Seconds.of(4))
            .restarting(RestartRule.FROM_START)
            .migrating(MigrationRule.above(0.5, Bandwidth.gbit(1)).stopping(StopRule.standard()))
            .varying(Seconds.of(5));
    DataCenterRules again =
        all.placing(all.placement()).promising(all.overcommitment()).queueing(3);
    assertThat(again).isEqualTo(all);
    assertThat(again.line()).isEqualTo(3);
    assertThat(again.boot()).isEqualTo(Seconds.of(4));
    assertThat(again.restart()).isEqualTo(RestartRule.FROM_START);
    assertThat(again.migration().above()).isEqualTo(0.5);
    assertThat(again.demandPause()).isEqualTo(Seconds.of(5));
  }

  @Test
  void aStreamDrawsFlavoursEvenlyAndStopsInTime() {
    VmStream stream =
        VmStream.staying(
                EventSource.timer(Seconds.of(1)),
                ServiceTime.fixed(Seconds.of(3)),
                Flavour.SMALL,
                Flavour.LARGE)
            .demanding(0.25);
    List<VmRequest> requests = stream.until(Seconds.of(10_000), 1);
    assertThat(requests).hasSize(10_000);
    assertThat(requests.get(9_999).arrival()).isEqualTo(Seconds.of(10_000));
    long large = requests.stream().filter(each -> each.flavour().equals(Flavour.LARGE)).count();
    // sigma of 10,000 fair coins is 50
    assertThat(large).isBetween(5_000L - 150, 5_000L + 150);
    for (VmRequest each : requests) {
      double vcpus = each.flavour().resources().cores().count();
      assertThat(each.demand().toCores()).isEqualTo(0.25 * vcpus);
      assertThat(each.end()).isEqualTo(VmEnd.TIME_OVER);
    }
    assertThat(stream.first(7).until(Seconds.of(10_000), 1)).isEqualTo(requests.subList(0, 7));
  }

  @Test
  void requestsAndOutagesAreSortedAndCutAtTheEnd() {
    VmRequest early = VmRequest.working(Seconds.of(1), Flavour.SMALL, Seconds.of(1));
    VmRequest late = VmRequest.working(Seconds.of(5), Flavour.SMALL, Seconds.of(1));
    VmArrivals both = VmArrivals.given(late, early);
    assertThat(both.until(Seconds.of(5), 1)).containsExactly(early, late);
    assertThat(both.until(Seconds.of(4), 1)).containsExactly(early);
    HostOutage first = new HostOutage("a", Seconds.of(1), Seconds.of(2));
    HostOutage second = new HostOutage("a", Seconds.of(3), Seconds.of(2));
    HostOutage other = new HostOutage("b", Seconds.of(2), Seconds.of(2));
    HostFailures given = HostFailures.given(second, other, first);
    assertThat(given.of("a", Seconds.of(3), 1)).containsExactly(first, second);
    assertThat(given.of("a", Seconds.of(2), 1)).containsExactly(first);
    assertThat(given.of("b", Seconds.of(9), 1)).containsExactly(other);
    assertThat(HostFailures.none().of("a", Seconds.of(9), 1)).isEmpty();
    HostFailures random = HostFailures.random(Seconds.of(50), Seconds.of(5));
    List<HostOutage> drawn = random.of("a", Seconds.of(1000), 4);
    assertThat(drawn).isEqualTo(random.of("a", Seconds.of(1000), 4)).hasSizeGreaterThan(5);
    assertThat(drawn.get(drawn.size() - 1).at().value()).isLessThanOrEqualTo(1000);
    List<HostOutage> sorted = new ArrayList<>(drawn);
    assertThat(HostFailures.inTurn(sorted)).isEqualTo(drawn);
  }

  @Test
  void everyRejectionIsCountedAndTheFirstThousandExplained() {
    VmStream stream =
        VmStream.staying(
            EventSource.timer(Seconds.of(1)), ServiceTime.fixed(Seconds.of(1e6)), Flavour.SMALL);
    DataCenterRun run =
        DataCenter.of(Host.of("h", 1, Bytes.gib(64)).withSsd(Bytes.tb(1)))
            .run(stream.first(1500), Seconds.of(2000), 1);
    assertThat(run.count(VmFate.REJECTED)).isEqualTo(1499);
    assertThat(run.rejections()).hasSize(1000);
    assertThat(run.moments()).hasSize(25);
    assertThat(run.moments().get(24).rejected()).isEqualTo(1499);
  }
}
