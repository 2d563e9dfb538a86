package virtlab.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import virtlab.model.host.Host;
import virtlab.model.placement.FitRule;
import virtlab.model.placement.Fleet;
import virtlab.model.random.RandomStream;
import virtlab.model.resource.Flavour;
import virtlab.model.resource.Resources;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;

/**
 * VMs that come one after the other to equal hosts, of eight flavours, each equally likely. After
 * each arrival, with a chance of 20 %, one of the VMs that run leaves, each equally likely. With 50
 * arrivals per host the hosts are full towards the end, and about a fifth of the arrivals is
 * rejected. Seed 1.
 *
 * @param mix the hosts and the eight flavours
 * @param hosts how many
 * @param count how many VMs come
 */
record Arrivals(Mix mix, int hosts, int count) {
  private static final long SEED = 1;
  private static final double LEAVES = 0.2;

  /** Hosts and the eight flavours that come to them: cores, GiB of RAM, GB of SSD, GB of HDD. */
  enum Mix {
    /**
     * Two to eight GiB per core and storage of both kinds, on hosts of 120 cores, 484 GiB, 2,400 GB
     * and 20,000 GB: cores, memory and SSD are nearly equally scarce.
     */
    USUAL(
        new int[][] {
          {1, 4, 20, 0},
          {2, 8, 40, 100},
          {4, 16, 80, 0},
          {8, 32, 160, 500},
          {4, 8, 40, 0},
          {8, 16, 80, 0},
          {2, 32, 80, 0},
          {4, 16, 100, 4_000}
        },
        new int[] {120, 484, 2_400, 20_000}),

    /**
     * Four flavours want many cores and hardly any memory, four the reverse, on hosts that both
     * fill: the free cores and the free memory of hosts say the opposite of each other.
     */
    ANTI_CORRELATED(
        new int[][] {
          {4, 1, 20, 0},
          {8, 2, 40, 100},
          {12, 3, 40, 0},
          {16, 4, 80, 500},
          {1, 16, 20, 0},
          {2, 32, 40, 100},
          {3, 48, 40, 0},
          {4, 64, 80, 500}
        },
        new int[] {184, 640, 2_400, 20_000});

    private final int[][] flavours;
    private final int[] host;

    Mix(int[][] flavours, int[] host) {
      this.flavours = flavours;
      this.host = host;
    }

    List<Flavour> flavours() {
      return Arrays.stream(flavours)
          .map(size -> new Flavour(Arrays.toString(size), resources(size)))
          .toList();
    }

    List<Host> hosts(int count) {
      List<Host> hosts = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        hosts.add(Host.of("h" + i, resources(host)));
      }
      return hosts;
    }

    private static Resources resources(int[] size) {
      return new Resources(
          Cores.of(size[0]), Bytes.gib(size[1]), Bytes.gb(size[2]), Bytes.gb(size[3]));
    }
  }

  /**
   * What became of them.
   *
   * @param rejected how many found no place
   * @param left how many of the others left again
   * @param digest of the order of all hosts chosen
   */
  record Outcome(int rejected, int left, long digest) {}

  /** Empty hosts, then all arrivals. */
  Outcome place(FitRule rule, List<Host> empty) {
    Fleet fleet = Fleet.of(rule, empty, mix.flavours());
    RandomStream random = RandomStream.of(SEED, count);
    int flavours = mix.flavours.length;
    int[] vms = new int[count];
    int running = 0;
    int rejected = 0;
    int left = 0;
    long digest = 0;
    for (int vm = 0; vm < count; vm++) {
      int flavour = (int) random.below(flavours);
      int host = fleet.add(flavour);
      digest = 31 * digest + host;
      if (host == Fleet.REJECTED) {
        rejected++;
      } else {
        vms[running++] = host * flavours + flavour;
      }
      if (running > 0 && random.uniform() < LEAVES) {
        int gone = (int) random.below(running);
        fleet.remove(vms[gone] / flavours, vms[gone] % flavours);
        vms[gone] = vms[--running];
        left++;
      }
    }
    return new Outcome(rejected, left, digest);
  }
}
