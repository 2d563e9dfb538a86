package virtlab.model.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import virtlab.model.host.Host;
import virtlab.model.host.Vm;
import virtlab.model.unit.Bytes;

class OtherFitsTests {
  @Test
  void bestFitAndDecreasingPlaceWhatFirstFitCannot() {
    assertThat(place(PlacementPolicy.firstFit(), List.of(10, 6), 6, 10)).containsExactly("h0", "-");
    assertThat(place(PlacementPolicy.bestFit(), List.of(10, 6), 6, 10)).containsExactly("h1", "h0");
    assertThat(place(PlacementPolicy.firstFitDecreasing(), List.of(10, 6), 6, 10))
        .containsExactly("h1", "h0");
  }

  @Test
  void onlyFirstFitPlacesAllOfTheOtherExample() {
    assertThat(place(PlacementPolicy.firstFit(), List.of(8, 6), 4, 6, 4)).doesNotContain("-");
    assertThat(place(PlacementPolicy.bestFit(), List.of(8, 6), 4, 6, 4))
        .containsExactly("h1", "h0", "-");
    assertThat(place(PlacementPolicy.firstFitDecreasing(), List.of(8, 6), 4, 6, 4))
        .containsExactly("h1", "h0", "-");
  }

  @Test
  void worstFitSpreadsAndNextFitNeverLooksBack() {
    assertThat(place(PlacementPolicy.worstFit(), List.of(8, 8), 2, 2, 2))
        .containsExactly("h0", "h1", "h0");
    assertThat(place(PlacementPolicy.nextFit(), List.of(8, 8), 6, 6, 2, 2))
        .containsExactly("h0", "h1", "h1", "-");
  }

  @Test
  void sameInputSamePlacementTwice() {
    PlacementPolicy next = PlacementPolicy.nextFit();
    assertThat(place(next, List.of(4, 4), 4, 4)).isEqualTo(place(next, List.of(4, 4), 4, 4));
  }

  @Test
  void hugeDisksDoNotOverflowTheScore() {
    List<Host> hosts =
        List.of(
            Host.of("full", 1, Bytes.ZERO).withHdd(Bytes.tb(2000)),
            Host.of("tight", 1, Bytes.ZERO).withHdd(Bytes.tb(1000)));
    Vm archive = Vm.of("archive", 1, Bytes.ZERO).withHdd(Bytes.tb(900));
    assertThat(PlacementPolicy.bestFit().place(hosts, List.of(archive)).hostOf("archive"))
        .map(Host::id)
        .contains("tight");
  }

  /** Full bins cut into pieces: the optimum is known (Dósa, Sgall 2013; Dósa et al. 2013). */
  @Test
  void bothFirstFitsKeepTheirBounds() {
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      int optimum = 1 + random.nextInt(6);
      List<Integer> pieces = new ArrayList<>();
      for (int bin = 0; bin < optimum; bin++) {
        for (int left = 60; left > 0; ) {
          int piece = Math.min(left, 1 + random.nextInt(35));
          pieces.add(piece);
          left -= piece;
        }
      }
      java.util.Collections.shuffle(pieces, random);
      assertThat(used(PlacementPolicy.firstFit(), pieces))
          .isBetween(optimum, (int) Math.floor(1.7 * optimum));
      assertThat(9 * used(PlacementPolicy.firstFitDecreasing(), pieces))
          .isBetween(9 * optimum, 11 * optimum + 6);
    }
  }

  private static int used(PlacementPolicy policy, List<Integer> pieces) {
    List<Integer> hosts = java.util.Collections.nCopies(pieces.size(), 60);
    return policy
        .place(hosts(hosts), vms(pieces.stream().mapToInt(Integer::intValue).toArray()))
        .hostsInUse();
  }

  private static List<String> place(PlacementPolicy policy, List<Integer> cores, int... vms) {
    Placement placement = policy.place(hosts(cores), vms(vms));
    return vms(vms).stream()
        .map(vm -> placement.hostOf(vm.id()).map(Host::id).orElse("-"))
        .toList();
  }

  private static List<Host> hosts(List<Integer> cores) {
    List<Host> hosts = new ArrayList<>();
    for (int i = 0; i < cores.size(); i++) {
      hosts.add(Host.of("h" + i, cores.get(i), Bytes.gib(1)));
    }
    return hosts;
  }

  private static List<Vm> vms(int... cpus) {
    List<Vm> vms = new ArrayList<>();
    for (int i = 0; i < cpus.length; i++) {
      vms.add(Vm.of("vm" + i, cpus[i], Bytes.ZERO));
    }
    return vms;
  }
}
