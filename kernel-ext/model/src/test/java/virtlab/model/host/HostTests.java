package virtlab.model.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.network.PhysicalNic;
import virtlab.model.network.VirtualNic;
import virtlab.model.resource.Flavour;
import virtlab.model.resource.Overcommitment;
import virtlab.model.resource.Resource;
import virtlab.model.resource.Resources;
import virtlab.model.unit.Bandwidth;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;

class HostTests {
  private final Host host = Host.of("h1", 8, Bytes.gib(32));
  private final Vm web = Vm.of("web", 2, Bytes.gib(4));
  private final Vm db = Vm.of("db", 4, Bytes.gib(8));

  @Test
  void aHostIsWhatItWasGiven() {
    Host full =
        host.withSsd(Bytes.gb(500))
            .withHdd(Bytes.tb(2))
            .withNic(Bandwidth.gbit(10))
            .withNic(Bandwidth.gbit(1));
    assertThat(full.capacity())
        .isEqualTo(new Resources(Cores.of(8), Bytes.gib(32), Bytes.gb(500), Bytes.tb(2)));
    assertThat(full.nics())
        .containsExactly(
            new PhysicalNic("eth0", Bandwidth.gbit(10)),
            new PhysicalNic("eth1", Bandwidth.gbit(1)));
    assertThat(full).hasToString("host h1: 8 cores, 32 GiB RAM, 500 GB SSD, 2 TB HDD");
    assertThat(Host.of("h1", Cores.of(8), Bytes.gib(32))).isEqualTo(host);
    assertThat(Host.of("h1", host.capacity())).isEqualTo(host);
  }

  @Test
  void aVmIsWhatItWasGiven() {
    VirtualNic nic = VirtualNic.of("eth0");
    Vm full = web.withSsd(Bytes.gb(20)).withHdd(Bytes.gb(100)).withNic(nic);
    assertThat(full.demand())
        .isEqualTo(new Resources(Cores.of(2), Bytes.gib(4), Bytes.gb(20), Bytes.gb(100)));
    assertThat(full.nics()).containsExactly(nic);
    assertThat(full).hasToString("VM web: 2 cores, 4 GiB RAM, 20 GB SSD, 100 GB HDD");
    assertThat(Vm.of("small", Flavour.SMALL).demand()).isEqualTo(Flavour.SMALL.resources());
  }

  @Test
  void aHostMayPromiseMoreThanItHas() {
    Host promising = host.withNic(Bandwidth.gbit(1)).promising(Overcommitment.ofCpu(200));
    assertThat(promising.capacity().cores()).isEqualTo(Cores.of(16));
    assertThat(promising.capacity().ram()).isEqualTo(Bytes.gib(32));
    assertThat(promising.nics()).hasSize(1);
  }

  @Test
  void aLoadKnowsWhatIsUsedAndFree() {
    HostLoad load = host.running(web, db);
    assertThat(load.vms()).containsExactly(web, db);
    assertThat(load.used()).isEqualTo(Resources.of(Cores.of(6), Bytes.gib(12)));
    assertThat(load.free()).isEqualTo(Resources.of(Cores.of(2), Bytes.gib(20)));
    assertThat(load.utilisation(Resource.CPU)).isEqualTo(0.75);
    assertThat(load.utilisation(Resource.RAM)).isEqualTo(0.375);
    assertThat(load.utilisation(Resource.SSD)).isZero();
    assertThat(load).hasToString("host h1: 2 VMs, 6 of 8 cores, 12 GiB of 32 GiB RAM");
    assertThat(host.running(web)).hasToString("host h1: 1 VM, 2 of 8 cores, 4 GiB of 32 GiB RAM");
  }

  @Test
  void vmsComeAndGo() {
    HostLoad load = HostLoad.empty(host).with(web).with(List.of(db));
    assertThat(load).isEqualTo(HostLoad.of(host, List.of(web, db)));
    assertThat(load.without("web")).isEqualTo(host.running(db));
    assertThat(load.without("web").without("db")).isEqualTo(HostLoad.empty(host));
    assertThatThrownBy(() -> load.without("cache"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("VM on host h1: found cache, allowed are web, db");
  }

  @Test
  void whatFillsTheHostToTheBrimFits() {
    HostLoad load = host.running(web, db);
    Vm rest = Vm.of("rest", 2, Bytes.gib(20));
    assertThat(load.fits(rest)).isTrue();
    assertThat(load.with(rest).free()).isEqualTo(Resources.NONE);
    Vm more = Vm.of("more", 2, Bytes.gib(21));
    assertThat(load.fits(more)).isFalse();
    assertThatThrownBy(() -> load.with(more))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "VM more: does not fit on host h1, RAM lacks 1 GiB (21 GiB asked, 20 GiB free); choose"
                + " another host");
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> host.running(web, web))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("VM web: found twice, allowed is each name once");
    assertThatThrownBy(() -> new HostLoad(host, List.of(web), Resources.NONE))
        .hasMessage(
            "host h1: found 0 cores, 0 B RAM in use, allowed is the sum of its VMs, 2 cores, 4 GiB"
                + " RAM");
    assertThatThrownBy(() -> new Host("", host.capacity(), List.of()))
        .hasMessage("host: found an empty name, allowed is a name");
    assertThatThrownBy(() -> Vm.of(" ", web.demand()))
        .hasMessage("VM: found an empty name, allowed is a name");
    assertThatThrownBy(() -> Host.of("h", 1_000_001, Bytes.ZERO))
        .hasMessage("host h: cores: found 1000001, allowed are 0 to 1000000");
    assertThatThrownBy(() -> Vm.of("v", -1, Bytes.ZERO))
        .hasMessage("VM v: vCPUs: found -1, allowed are 0 to 1000000");
  }
}
