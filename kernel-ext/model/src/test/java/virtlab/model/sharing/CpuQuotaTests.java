package virtlab.model.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.random.RandomStream;
import virtlab.model.unit.Cpu;

class CpuQuotaTests {
  private final CpuQuota half = CpuQuota.of(50_000);

  @Test
  void aRequestLargerThanTheQuotaStandsStill() {
    QuotaTimeline timeline = half.run(1, List.of(120_000L, 0L, 0L));
    assertThat(timeline.rows())
        .containsExactly(
            new QuotaTimeline.Row(120_000, 50_000, 50_000, 70_000),
            new QuotaTimeline.Row(0, 50_000, 50_000, 20_000),
            new QuotaTimeline.Row(0, 20_000, 0, 0));
    assertThat(timeline)
        .hasToString("throttled in 2 of 3 periods, 100 ms in all; 0 ms of work waiting");
    assertThat(half.limit()).isEqualTo(Cpu.cores(0.5));
  }

  @Test
  void manyThreadsSpendTheQuotaEarly() {
    QuotaTimeline timeline = CpuQuota.of(200_000).run(8, List.of(400_000L));
    assertThat(timeline.throttledMicros()).isEqualTo(75_000);
    assertThat(timeline.throttledPeriods()).isEqualTo(1);
  }

  @Test
  void saysWhatStillWaits() {
    assertThat(half.run(1, List.of(120_000L)))
        .hasToString("throttled in 1 of 1 periods, 50 ms in all; 70 ms of work waiting");
    assertThat(half.run(1, List.of()))
        .hasToString("throttled in 0 of 0 periods, 0 ms in all; 0 ms of work waiting");
    assertThat(half.run(100_000, List.of(50_001L)).throttledMicros()).isEqualTo(99_999);
    assertThat(new CpuQuota(1_000_000_000_000L, 1_000).limit()).isEqualTo(Cpu.cores(1e9));
    assertThat(new CpuQuota(1_000_000_000_001L - 1, 999_999).limit().nanoCores())
        .as("floor(10^21 / 999,999)")
        .isEqualTo(1_000_001_000_001_000L);
  }

  @Test
  void unusedQuotaIsLost() {
    assertThat(half.run(4, List.of(0L, 0L, 200_000L)).usedMicros()).isEqualTo(50_000);
  }

  @Test
  void fewCoresAreNotThrottling() {
    QuotaTimeline timeline = CpuQuota.of(200_000).run(1, List.of(150_000L, 0L));
    assertThat(timeline.throttledPeriods()).isZero();
    assertThat(timeline.rows().get(0).waitingMicros()).isEqualTo(50_000);
  }

  @Test
  void conservesWorkInTenThousandRandomCases() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(6, run);
      CpuQuota quota = new CpuQuota(1 + random.below(300_000), 1_000 + random.below(200_000));
      int threads = 1 + (int) random.below(8);
      List<Long> arrivals = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        arrivals.add(random.chance(0.5) ? 0 : random.below(400_000));
      }
      QuotaTimeline timeline = quota.run(threads, arrivals);
      long before = 0;
      for (QuotaTimeline.Row row : timeline.rows()) {
        assertThat(row.usedMicros() + row.waitingMicros()).isEqualTo(before + row.arrivedMicros());
        assertThat(row.usedMicros())
            .isBetween(0L, Math.min(quota.quotaMicros(), threads * quota.periodMicros()));
        assertThat(row.throttledMicros()).isBetween(0L, quota.periodMicros());
        assertThat(row.throttledMicros() == 0 || row.usedMicros() == quota.quotaMicros()).isTrue();
        before = row.waitingMicros();
      }
    }
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> CpuQuota.of(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quota in µs: found 0, allowed are 1 to 1000000000000");
    assertThatThrownBy(() -> half.run(1, List.of(1L, -1L)))
        .hasMessage("work of period 1 in µs: found -1, allowed are 0 to 1000000000000");
    assertThatThrownBy(() -> half.run(0, List.of()))
        .hasMessage("threads: found 0, allowed are 1 to 100000");
  }
}
