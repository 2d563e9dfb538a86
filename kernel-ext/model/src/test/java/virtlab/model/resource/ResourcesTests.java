package virtlab.model.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import virtlab.model.host.Host;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;

class ResourcesTests {
  private final Resources host =
      Resources.of(Cores.of(7), Bytes.gib(32)).withSsd(Bytes.gb(500)).withHdd(Bytes.tb(2));

  @Test
  void shortagesComeInTheOrderOfTheResources() {
    Resources demand = Resources.of(Cores.of(8), Bytes.gib(64)).withHdd(Bytes.tb(3));
    assertThat(demand.fitsInto(host)).isFalse();
    assertThat(demand.missingFrom(host))
        .extracting(Shortage::resource)
        .containsExactly(Resource.CPU, Resource.RAM, Resource.HDD);
    assertThat(host.missingFrom(host)).isEmpty();
    assertThat(demand.missingFrom(host).get(0)).hasToString("CPU lacks 1 (8 asked, 7 free)");
  }

  @Test
  void overcommitmentRoundsDownAndKeepsTheReserve() {
    Resources offered =
        new Overcommitment(150, 110, 100, 50)
            .offered(host, Resources.of(Cores.of(1), Bytes.gib(2)));
    assertThat(offered.cores()).isEqualTo(Cores.of(9));
    assertThat(offered.ram().count()).isEqualTo((32L << 30) * 110 / 100 - (2L << 30));
    assertThat(offered.hdd()).isEqualTo(Bytes.tb(1));
    assertThat(Overcommitment.NONE.offered(host, Resources.NONE)).isEqualTo(host);
    assertThatThrownBy(() -> Overcommitment.ofCpu(10).offered(host, host))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("reserve: CPU lacks 7 (7 asked, 0 free); reserve less or promise more");
    assertThatThrownBy(() -> Overcommitment.ofCpu(-1))
        .hasMessage("CPU overcommitment in percent: found -1, allowed are 0 to 10000");
  }

  @Test
  void aHostRunsVmsUpToWhatItPromises() {
    Host small = Host.of("h", 2, Bytes.gib(8));
    Vm busy = Vm.of("busy", 2, Bytes.gib(2));
    Vm other = Vm.of("other", 1, Bytes.gib(2));
    HostLoad load = small.running(busy);
    assertThat(load.fits(other)).isFalse();
    assertThat(small.promising(Overcommitment.ofCpu(200)).running(busy).fits(other)).isTrue();
    assertThat(load.without("busy").vms()).isEmpty();
    assertThatThrownBy(() -> load.without("nobody"))
        .hasMessage("VM on host h: found nobody, allowed is busy");
    assertThatThrownBy(() -> load.with(busy))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("VM busy: found twice, allowed is each name once");
  }
}
