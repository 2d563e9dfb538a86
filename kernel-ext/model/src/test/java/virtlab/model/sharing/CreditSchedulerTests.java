package virtlab.model.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.random.RandomStream;
import virtlab.model.unit.Cpu;

class CreditSchedulerTests {
  private static final int PERIODS = 2000;

  private static CpuClaim busy(String vm, int weight) {
    return CpuClaim.of(vm, Cpu.cores(1)).withWeight(weight);
  }

  @Test
  void weightsAreSharesInTheLongRun() {
    List<CpuClaim> domains = List.of(busy("a", 256), busy("b", 512), busy("c", 1024));
    assertShares(1, domains, 1.0 / 7, 2.0 / 7, 4.0 / 7);
  }

  @Test
  void aCapOfFiftyIsHalfACpuEvenIfTheRestIsIdle() {
    assertShares(1, List.of(busy("a", 256).withLimit(Cpu.percent(50))), 0.5);
    assertShares(1, List.of(busy("a", 512).withLimit(Cpu.percent(20)), busy("b", 256)), 0.2, 0.8);
  }

  @Test
  void whatADomainDoesNotWantGoesToTheOthers() {
    List<CpuClaim> domains =
        List.of(CpuClaim.of("a", Cpu.cores(0.1)).withWeight(256), busy("b", 256), busy("c", 256));
    assertShares(1, domains, 0.1, 0.45, 0.45);
  }

  @Test
  void oneVirtualCpuCannotFillTwo() {
    assertShares(2, List.of(busy("a", 8000), busy("b", 100), busy("c", 100)), 1, 0.5, 0.5);
  }

  @Test
  void theTimelineShowsWhoRanWhen() {
    CreditScheduler two = new CreditScheduler(2);
    List<CpuClaim> domains =
        List.of(busy("a", 256), busy("b", 512).withLimit(Cpu.percent(50)), busy("c", 256));
    CreditTimeline timeline = two.timeline(domains, 100);
    List<Cpu> received = two.run(domains, 100);
    for (int i = 0; i < domains.size(); i++) {
      assertThat(timeline.received(i).value())
          .isCloseTo(3 * received.get(i).toCores(), within(3e-9));
    }
    double[] end = new double[2];
    for (CreditTimeline.Slice slice : timeline.slices()) {
      double start = slice.start().value();
      assertThat(start).isGreaterThanOrEqualTo(end[slice.cpu()] - 1e-9);
      end[slice.cpu()] = start + slice.time().value();
    }
    assertThat(end[0]).isCloseTo(3, within(1e-9));
    assertThatThrownBy(() -> two.timeline(domains, 10_001))
        .hasMessage("periods: found 10001, allowed are 1 to 10000");
  }

  @Test
  void conservesWorkInTenThousandRandomCases() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(14, run);
      int cpus = 1 + (int) random.below(3);
      List<CpuClaim> domains = new ArrayList<>();
      double wanted = 0;
      for (long left = random.below(6); left >= 0; left--) {
        Cpu demand = Cpu.percent(random.below(101));
        Cpu cap = Cpu.percent(1 + random.below(100));
        domains.add(
            CpuClaim.of("d" + left, demand)
                .withLimit(cap)
                .withWeight(1 + (int) random.below(1000)));
        wanted += Math.min(demand.toCores(), cap.toCores());
      }
      double sum = 0;
      List<Cpu> received = new CreditScheduler(cpus).run(domains, 4);
      for (int i = 0; i < domains.size(); i++) {
        CpuClaim domain = domains.get(i);
        assertThat(received.get(i)).isLessThanOrEqualTo(domain.demand());
        assertThat(received.get(i)).isLessThanOrEqualTo(domain.limit());
        sum += received.get(i).toCores();
      }
      assertThat(sum).as("run %s", run).isLessThanOrEqualTo(Math.min(cpus, wanted) + 1e-8);
    }
  }

  @Test
  void withoutCapsOneCpuIsNeverIdleWhileSomebodyWaits() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(15, run);
      List<CpuClaim> domains = new ArrayList<>();
      double wanted = 0;
      for (long left = random.below(6); left >= 0; left--) {
        Cpu demand = Cpu.percent(random.below(101));
        wanted += demand.toCores();
        domains.add(CpuClaim.of("d" + left, demand).withWeight(1 + (int) random.below(1000)));
      }
      double sum = 0;
      for (Cpu each : new CreditScheduler(1).run(domains, 4)) {
        sum += each.toCores();
      }
      assertThat(sum).as("run %s", run).isCloseTo(Math.min(1, wanted), within(1e-6));
    }
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> new CreditScheduler(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("CPUs: found 0, allowed are 1 to 1024");
    CpuClaim reserved = busy("a", 1).withReservation(new Cpu(5));
    assertThatThrownBy(() -> new CreditScheduler(1).run(List.of(reserved), 1))
        .hasMessage("a: reservation in billionths of a core: found 5, allowed are 0 to 0");
  }

  /** Within one part in a hundred of a CPU, and as weighted max-min says. */
  private static void assertShares(int cpus, List<CpuClaim> domains, double... expected) {
    List<Cpu> received = new CreditScheduler(cpus).run(domains, PERIODS);
    for (int i = 0; i < expected.length; i++) {
      assertThat(received.get(i).toCores())
          .as(domains.get(i).vm())
          .isCloseTo(expected[i], within(0.01));
    }
    CpuShares fair = CpuShares.share(Cpu.cores(cpus), domains);
    for (int i = 0; i < expected.length; i++) {
      assertThat(fair.rows().get(i).received().toCores()).isCloseTo(expected[i], within(1e-6));
    }
  }
}
