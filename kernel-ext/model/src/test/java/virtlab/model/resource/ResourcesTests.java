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

  @Test
  void amountsAddUpResourceByResource() {
    Resources more = new Resources(Cores.of(1), Bytes.of(2), Bytes.of(3), Bytes.of(4));
    Resources sum = host.plus(more);
    assertThat(sum.amount(Resource.CPU)).isEqualTo(8);
    assertThat(sum.amount(Resource.RAM)).isEqualTo((32L << 30) + 2);
    assertThat(sum.amount(Resource.SSD)).isEqualTo(500_000_000_003L);
    assertThat(sum.amount(Resource.HDD)).isEqualTo(2_000_000_000_004L);
    assertThat(sum.minus(more)).isEqualTo(host);
    assertThat(host).hasToString("7 cores, 32 GiB RAM, 500 GB SSD, 2 TB HDD");
    assertThat(Resources.NONE).hasToString("0 cores, 0 B RAM");
  }

  @Test
  void eachResourceAloneDecides() {
    Resources one = new Resources(Cores.of(1), Bytes.of(1), Bytes.of(1), Bytes.of(1));
    assertThat(one.fitsInto(one)).isTrue();
    assertThat(new Resources(Cores.of(2), Bytes.of(1), Bytes.of(1), Bytes.of(1)).fitsInto(one))
        .isFalse();
    assertThat(new Resources(Cores.of(1), Bytes.of(2), Bytes.of(1), Bytes.of(1)).fitsInto(one))
        .isFalse();
    assertThat(one.withSsd(Bytes.of(2)).fitsInto(one)).isFalse();
    assertThat(one.withHdd(Bytes.of(2)).fitsInto(one)).isFalse();
  }

  @Test
  void aShortageKnowsHowMuchIsLacking() {
    Shortage half = new Shortage(Resource.RAM, 8L << 30, 4L << 30);
    assertThat(half.lacking()).isEqualTo(4L << 30);
    assertThat(half.relative()).isEqualTo(0.5);
    assertThat(half).hasToString("RAM lacks 4 GiB (8 GiB asked, 4 GiB free)");
    assertThat(new Shortage(Resource.HDD, 1, 0).relative()).isEqualTo(1);
    assertThatThrownBy(() -> new Shortage(Resource.SSD, 3, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("SSD: demanded: found 3, allowed is 4 or more");
    assertThatThrownBy(() -> new Shortage(Resource.SSD, 3, -1))
        .hasMessage("SSD: free: found -1, allowed is 0 or more");
  }

  @Test
  void flavoursDouble() {
    assertThat(Flavour.all())
        .containsExactly(Flavour.SMALL, Flavour.MEDIUM, Flavour.LARGE, Flavour.XLARGE);
    for (int i = 0; i < 4; i++) {
      int cores = 1 << i;
      assertThat(Flavour.all().get(i).resources())
          .isEqualTo(
              Resources.of(Cores.of(cores), Bytes.gib(4 * cores)).withSsd(Bytes.gb(20 * cores)));
    }
    assertThatThrownBy(() -> new Flavour("", host))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("flavour: found an empty name, allowed is a name");
  }

  /** Each percentage belongs to its own resource and has its own bounds. */
  @Test
  void overcommitmentIsBoundedPerResource() {
    Resources all = new Resources(Cores.of(100), Bytes.of(100), Bytes.of(100), Bytes.of(100));
    assertThat(new Overcommitment(0, 10, 20, 10_000).offered(all, Resources.NONE))
        .isEqualTo(new Resources(Cores.ZERO, Bytes.of(10), Bytes.of(20), Bytes.of(10_000)));
    assertThatThrownBy(() -> new Overcommitment(1, 10_001, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("RAM overcommitment in percent: found 10001, allowed are 0 to 10000");
    assertThatThrownBy(() -> new Overcommitment(1, 1, -1, 1))
        .hasMessage("SSD overcommitment in percent: found -1, allowed are 0 to 10000");
    assertThatThrownBy(() -> new Overcommitment(1, 1, 1, -1))
        .hasMessage("HDD overcommitment in percent: found -1, allowed are 0 to 10000");
    Resources most = Resources.of(Cores.ZERO, Bytes.of(Long.MAX_VALUE));
    assertThat(Overcommitment.NONE.offered(most, Resources.NONE)).isEqualTo(most);
    assertThatThrownBy(() -> new Overcommitment(1, 101, 1, 1).offered(most, Resources.NONE))
        .hasMessage(
            "overcommitment: 101 % of 9223372036854775807 is too large, allowed is a result up to"
                + " 9223372036854775807");
  }
}
