package virtlab.model.orchestration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.container.Cgroup;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cpu;
import virtlab.model.unit.Seconds;

class DesiredStateTests {
  private final ContainerSpec shop = ContainerSpec.of("shop:1", Cpu.cores(1), Bytes.gib(1));

  @Test
  void waitsDoubleFromTenSecondsToThreeHundred() {
    RestartBackOff usual = RestartBackOff.usual();
    List<Seconds> runs = List.of(Seconds.of(5), Seconds.of(5), Seconds.of(599.9), Seconds.of(600));
    assertThat(usual.delays(runs))
        .containsExactly(Seconds.of(10), Seconds.of(20), Seconds.of(40), Seconds.of(10));
    assertThat(List.of(usual.delay(5), usual.delay(6), usual.delay(1_000_000_000)))
        .containsExactly(Seconds.of(160), Seconds.of(300), Seconds.of(300));
  }

  @Test
  void partsOfTheReplicasAreRoundedSoThatAnUpdateIsSafe() {
    assertThat(RollingUpdate.usual(10)).isEqualTo(new RollingUpdate(3, 2));
    assertThat(RollingUpdate.usual(4)).isEqualTo(new RollingUpdate(1, 1));
    assertThat(RollingUpdate.usual(1)).isEqualTo(new RollingUpdate(1, 0));
    assertThat(RollingUpdate.percent(3, 0, 25)).isEqualTo(new RollingUpdate(0, 1));
  }

  @Test
  void requestsAndLimitsSayWhoFallsFirstWhenMemoryRunsOut() {
    assertThat(ContainerSpec.of("x", Cpu.ZERO, Bytes.ZERO).oomScoreAdj(Bytes.gib(8)))
        .isEqualTo(1000);
    assertThat(shop.withLimits(Cpu.cores(1), Bytes.gib(1)).oomScoreAdj(Bytes.gib(8)))
        .isEqualTo(-997);
    assertThat(shop.quality()).isEqualTo(ServiceQuality.BURSTABLE);
    assertThat(shop.oomScoreAdj(Bytes.gib(8))).isEqualTo(875);
    assertThat(shop.oomScoreAdj(Bytes.mib(512))).isEqualTo(2);
    assertThat(ContainerSpec.of("x", Cpu.cores(1), Bytes.of(1)).oomScoreAdj(Bytes.gib(8)))
        .isEqualTo(999);
  }

  @Test
  void aRequestBecomesAWeightAndALimitAQuota() {
    Cgroup cgroup = shop.withLimits(Cpu.cores(2), Bytes.gib(2)).cgroup("shop-0");
    assertThat(cgroup.weight()).isEqualTo(39);
    assertThat(cgroup.cpuMax()).isEqualTo(Cpu.cores(2));
    assertThat(cgroup.memoryMax()).isEqualTo(Bytes.gib(2));
    assertThat(ContainerSpec.of("x", Cpu.ZERO, Bytes.ZERO).cgroup("x").weight()).isEqualTo(1);
    assertThat(ContainerSpec.of("x", Cpu.cores(999), Bytes.ZERO).cgroup("x").weight())
        .isEqualTo(10_000);
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> new RollingUpdate(0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "rolling update: found maxSurge 0 and maxUnavailable 0, allowed is one of them above 0");
    assertThatThrownBy(() -> shop.withLimits(Cpu.cores(0.5), Bytes.gib(1)))
        .hasMessage(
            "container of shop:1: found a request of 1 core, allowed is at most the limit of 0.5"
                + " cores");
    assertThatThrownBy(() -> shop.withLimits(Cpu.cores(1), Bytes.mib(1)))
        .hasMessage(
            "container of shop:1: found a request of 1 GiB, allowed is at most the limit of 1 MiB");
    assertThatThrownBy(() -> Deployment.of("shop", -1, shop))
        .hasMessage("deployment shop: replicas: found -1, allowed are 0 to 100000");
    assertThatThrownBy(() -> new RestartBackOff(Seconds.of(10), Seconds.of(5), Seconds.of(600)))
        .hasMessage("longest wait: found 5 s, allowed is at least the first, 10 s");
    assertThatThrownBy(() -> RestartBackOff.usual().delay(0))
        .hasMessage("crash: found 0, allowed is 1 or more");
  }
}
