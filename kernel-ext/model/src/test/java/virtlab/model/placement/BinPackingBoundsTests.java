package virtlab.model.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import virtlab.model.Cases;
import virtlab.model.host.Host;
import virtlab.model.host.Vm;
import virtlab.model.random.RandomStream;
import virtlab.model.resource.Flavour;
import virtlab.model.resource.Resources;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;

/**
 * How many equal hosts the fits use where the optimum is known. First fit: at most floor(1.7 · OPT)
 * (Dósa and Sgall, First Fit bin packing: a tight analysis, STACS 2013). First fit decreasing: at
 * most 11/9 · OPT + 6/9 (Dósa, Li, Han and Tuza, Theoretical Computer Science 510, 2013).
 */
class BinPackingBoundsTests {
  private static final int HOST = 5040;

  /** Full hosts cut into pieces: the optimum is the number of hosts that were cut. */
  @Test
  void fullHostsCutIntoPiecesKeepBothBoundsInAnyOrder() {
    int most = 0;
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(171, run);
      int optimum = 1 + (int) random.below(12);
      List<Integer> pieces = cut(optimum, random);
      switch ((int) random.below(3)) {
        case 0 -> shuffle(pieces, random);
        case 1 -> Collections.sort(pieces);
        default -> nearlySort(pieces, random);
      }
      int first = used(PlacementPolicy.firstFit(), HOST, pieces);
      assertThat(first).as("run %s", run).isBetween(optimum, 17 * optimum / 10);
      assertThat(fleet(HOST, pieces)).as("run %s", run).isEqualTo(first);
      assertThat(9 * used(PlacementPolicy.firstFitDecreasing(), HOST, pieces))
          .as("run %s", run)
          .isBetween(9 * optimum, 11 * optimum + 6);
      most = Math.max(most, 100 * first / optimum);
    }
    assertThat(most).as("some of them waste much: percent of the optimum").isGreaterThan(130);
  }

  /** Near a half, a third, a sixth, or of any size; what is left of a host is a piece, too. */
  private static List<Integer> cut(int optimum, RandomStream random) {
    int[] parts = {2, 3, 6, 7, 1};
    List<Integer> pieces = new ArrayList<>();
    for (int host = 0; host < optimum; host++) {
      for (int left = HOST; left > 0; ) {
        int about = HOST / parts[(int) random.below(parts.length)];
        int piece =
            about == HOST ? 1 + (int) random.below(HOST) : about - 20 + (int) random.below(41);
        int size = Math.min(left, piece);
        pieces.add(size);
        left -= size;
      }
    }
    return pieces;
  }

  private static void shuffle(List<Integer> pieces, RandomStream random) {
    for (int i = pieces.size() - 1; i > 0; i--) {
      Collections.swap(pieces, i, (int) random.below(i + 1));
    }
  }

  private static void nearlySort(List<Integer> pieces, RandomStream random) {
    Collections.sort(pieces);
    for (int i = 1; i < pieces.size(); i++) {
      if (random.chance(0.2)) {
        Collections.swap(pieces, i, (int) random.below(i + 1));
      }
    }
  }

  /**
   * Sixths, thirds and halves, each a little too large: first fit fills hosts with equals, so that
   * it uses 10 hosts where 6 are enough. Source: Johnson, Demers, Ullman, Garey and Graham, SIAM
   * Journal on Computing 3 (1974), with 1/7 in place of 1/6, so that all three fit together.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 17})
  void firstFitUsesTenHostsForSixOnTheClassicalInstance(int m) {
    List<Integer> pieces = new ArrayList<>();
    pieces.addAll(Collections.nCopies(6 * m, HOST / 7 + 1));
    pieces.addAll(Collections.nCopies(6 * m, HOST / 3 + 1));
    pieces.addAll(Collections.nCopies(6 * m, HOST / 2 + 1));
    assertThat(HOST / 7 + 1 + HOST / 3 + 1 + HOST / 2 + 1).as("fit on one host").isLessThan(HOST);
    int optimum = 6 * m;
    assertThat(used(PlacementPolicy.firstFit(), HOST, pieces))
        .isEqualTo(10 * m)
        .isLessThanOrEqualTo(17 * optimum / 10);
    assertThat(fleet(HOST, pieces)).isEqualTo(10 * m);
    assertThat(used(PlacementPolicy.firstFitDecreasing(), HOST, pieces)).isEqualTo(optimum);
  }

  /**
   * Halves and quarters, a little too large or too small: first fit decreasing uses 11 hosts where
   * 9 are enough. Source: Johnson, Near-Optimal Bin Packing Algorithms, thesis, MIT 1973.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 17})
  void firstFitDecreasingUsesElevenHostsForNineOnTheClassicalInstance(int m) {
    int quarter = HOST / 4;
    List<Integer> pieces = new ArrayList<>();
    pieces.addAll(Collections.nCopies(12 * m, quarter - 2));
    pieces.addAll(Collections.nCopies(6 * m, quarter + 1));
    pieces.addAll(Collections.nCopies(6 * m, quarter + 2));
    pieces.addAll(Collections.nCopies(6 * m, 2 * quarter + 1));
    int sum = pieces.stream().mapToInt(Integer::intValue).sum();
    int optimum = 9 * m;
    assertThat(sum).as("fills the hosts of the optimum").isEqualTo(optimum * HOST);
    int decreasing = used(PlacementPolicy.firstFitDecreasing(), HOST, pieces);
    assertThat(decreasing).isEqualTo(11 * m);
    assertThat(9 * decreasing).isLessThanOrEqualTo(11 * optimum + 6);
    assertThat(used(PlacementPolicy.firstFit(), HOST, pieces))
        .isLessThanOrEqualTo(17 * optimum / 10);
  }

  /** A counterexample: hosts a little larger, and first fit decreasing needs one more. */
  @Test
  void largerHostsCanNeedMoreHosts() {
    List<Integer> pieces = List.of(44, 24, 24, 22, 21, 17, 8, 8, 6, 6);
    assertThat(used(PlacementPolicy.firstFitDecreasing(), 60, pieces)).isEqualTo(3);
    assertThat(used(PlacementPolicy.firstFitDecreasing(), 61, pieces)).isEqualTo(4);
    assertThat(used(PlacementPolicy.firstFit(), 61, pieces)).isEqualTo(4);
  }

  /** First fit never looks at a later host before an earlier one is full. */
  @Test
  void oneMoreHostAtTheEndNeverPlacesFewerVmsByFirstFit() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(172, run);
      List<Host> hosts = new ArrayList<>();
      for (long left = random.below(5); left >= 0; left--) {
        hosts.add(host("h" + left, 1 + (int) random.below(20)));
      }
      List<Integer> sizes = new ArrayList<>();
      for (long left = random.below(12); left > 0; left--) {
        sizes.add(1 + (int) random.below(12));
      }
      Placement before = PlacementPolicy.firstFit().place(hosts, vms(sizes));
      List<Host> more = new ArrayList<>(hosts);
      more.add(host("last", 1 + (int) random.below(20)));
      Placement after = PlacementPolicy.firstFit().place(more, vms(sizes));
      assertThat(after.placed()).as("run %s", run).containsAll(before.placed());
    }
  }

  private static int used(PlacementPolicy policy, int size, List<Integer> pieces) {
    return policy.place(hosts(size, pieces.size()), vms(pieces)).hostsInUse();
  }

  /** The same by the index. */
  private static int fleet(int size, List<Integer> pieces) {
    List<Integer> sizes = pieces.stream().distinct().sorted(Comparator.naturalOrder()).toList();
    List<Flavour> flavours =
        sizes.stream().map(each -> new Flavour("f" + each, demand(each))).toList();
    Fleet fleet = Fleet.of(FitRule.firstFit(), hosts(size, pieces.size()), flavours);
    int last = -1;
    for (int piece : pieces) {
      last = Math.max(last, fleet.add(sizes.indexOf(piece)));
    }
    return last + 1;
  }

  private static List<Host> hosts(int size, int count) {
    List<Host> hosts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      hosts.add(host("h" + i, size));
    }
    return hosts;
  }

  private static Host host(String name, int size) {
    return Host.of(name, demand(size));
  }

  private static List<Vm> vms(List<Integer> sizes) {
    List<Vm> vms = new ArrayList<>();
    for (int size : sizes) {
      vms.add(Vm.of("vm" + vms.size(), demand(size)));
    }
    return vms;
  }

  private static Resources demand(int size) {
    return Resources.of(Cores.ZERO, Bytes.of(size));
  }
}
