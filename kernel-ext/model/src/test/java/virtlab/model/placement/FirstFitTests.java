package virtlab.model.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.host.Host;
import virtlab.model.host.HostLoad;
import virtlab.model.host.Vm;
import virtlab.model.resource.Resource;
import virtlab.model.resource.Resources;
import virtlab.model.resource.Shortage;
import virtlab.model.unit.Bytes;

class FirstFitTests {
  @Test
  void takesTheFirstHostWhereAVmFits() {
    assertThat(place(List.of(8, 8, 8), 6, 6, 2, 2, 8))
        .containsExactly("h0", "h1", "h0", "h1", "h2");
  }

  @Test
  void failsWhereBetterRulesDoNot() {
    assertThat(place(List.of(10, 6), 6, 10)).containsExactly("h0", "-");
    assertThat(place(List.of(8, 6), 4, 6, 4)).containsExactly("h0", "h1", "h0");
  }

  @Test
  void anOversizedVmIsRejectedAndTheRunGoesOn() {
    assertThat(place(List.of(4), 9, 4)).containsExactly("-", "h0");
    assertThat(place(List.of(), 1)).containsExactly("-");
  }

  @Test
  void aRejectionSaysWhatLacksOnTheNearestHost() {
    Placement placement =
        PlacementPolicy.firstFit()
            .place(
                List.of(
                    Host.of("small", 2, Bytes.gib(2)),
                    Host.of("near", 8, Bytes.gib(6)),
                    Host.of("far", 1, Bytes.gib(64))),
                List.of(Vm.of("db", 8, Bytes.gib(8))));
    Rejected rejected = placement.rejected().get(0);
    assertThat(rejected.shortages())
        .containsExactly(new Shortage(Resource.RAM, Bytes.gib(8).count(), Bytes.gib(6).count()));
    assertThat(rejected)
        .hasToString(
            "VM db: on no host; nearest is near, where RAM lacks 2 GiB (8 GiB asked, 6 GiB free)");
  }

  @Test
  void readersMayBringTheirOwnChoice() {
    HostChoice last =
        (vm, hosts) ->
            hosts.get(hosts.size() - 1).fits(vm)
                ? java.util.OptionalInt.of(hosts.size() - 1)
                : java.util.OptionalInt.empty();
    Placement placement =
        PlacementPolicy.choosing(last).place(hosts(List.of(8, 8)), List.of(vm(0, 4)));
    assertThat(placement.hostOf("vm0").orElseThrow().id()).isEqualTo("h1");
    assertThat(placement.hostsInUse()).isEqualTo(1);
    assertThat(placement.utilisation(Resource.CPU)).isEqualTo(0.25);
  }

  @Test
  void neverOverfillsAndNeverLosesAVm() {
    Random random = new Random(3);
    for (int i = 0; i < Cases.MANY; i++) {
      List<Host> hosts = hosts(random.ints(1 + random.nextInt(4), 0, 12).boxed().toList());
      List<Vm> vms = new ArrayList<>();
      for (int k = random.nextInt(8); k > 0; k--) {
        vms.add(vm(k, random.nextInt(10)));
      }
      Placement placement = PlacementPolicy.firstFit().place(hosts, vms);
      assertThat(placement.placed().size() + placement.rejected().size()).isEqualTo(vms.size());
      Resources total = Resources.NONE;
      for (HostLoad load : placement.hosts()) {
        assertThat(load.used().fitsInto(load.host().capacity())).isTrue();
        total = total.plus(load.used());
      }
      Resources wanted = Resources.NONE;
      for (Placed placed : placement.placed()) {
        wanted = wanted.plus(placed.vm().demand());
      }
      assertThat(total).as("case %s", i).isEqualTo(wanted);
      for (Rejected rejected : placement.rejected()) {
        assertThat(rejected.hosts()).noneMatch(load -> load.fits(rejected.vm()));
      }
    }
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> place(List.of(1), -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("VM vm0: vCPUs: found -1, allowed are 0 to 1000000");
    List<Host> twice = List.of(Host.of("h", 1, Bytes.gib(1)), Host.of("h", 1, Bytes.gib(1)));
    assertThatThrownBy(() -> PlacementPolicy.firstFit().place(twice, List.of()))
        .hasMessage("host h: found twice, allowed is each name once");
    assertThatThrownBy(() -> Host.of("h", 2, Bytes.gib(4)).running(Vm.of("v", 3, Bytes.gib(1))))
        .hasMessage(
            "VM v: does not fit on host h, CPU lacks 1 (3 asked, 2 free); choose another host");
  }

  private static List<String> place(List<Integer> cores, int... vms) {
    List<Vm> list = new ArrayList<>();
    for (int i = 0; i < vms.length; i++) {
      list.add(vm(i, vms[i]));
    }
    Placement placement = PlacementPolicy.firstFit().place(hosts(cores), list);
    return list.stream().map(vm -> placement.hostOf(vm.id()).map(Host::id).orElse("-")).toList();
  }

  private static List<Host> hosts(List<Integer> cores) {
    List<Host> hosts = new ArrayList<>();
    for (int i = 0; i < cores.size(); i++) {
      hosts.add(Host.of("h" + i, cores.get(i), Bytes.gib(1)));
    }
    return hosts;
  }

  private static Vm vm(int i, int cpus) {
    return Vm.of("vm" + i, cpus, Bytes.ZERO);
  }
}
