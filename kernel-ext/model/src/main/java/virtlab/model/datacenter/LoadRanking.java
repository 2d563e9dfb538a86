package virtlab.model.datacenter;

import java.util.Arrays;

/**
 * The host with the lowest load among those that may receive a VM, kept in a binary tree of
 * winners: a change costs one match per level.
 */
final class LoadRanking {
  private final double[] loads;
  private final int[] winner;
  private final int width;

  /** Hosts without load. */
  LoadRanking(int hosts) {
    int room = 1;
    while (room < hosts) {
      room *= 2;
    }
    width = room;
    loads = new double[width];
    winner = new int[2 * width];
    Arrays.fill(loads, hosts, width, Double.POSITIVE_INFINITY);
    for (int i = 0; i < width; i++) {
      winner[width + i] = i;
    }
    for (int node = width - 1; node > 0; node--) {
      play(node);
    }
  }

  private void play(int node) {
    int left = winner[2 * node];
    int right = winner[2 * node + 1];
    winner[node] = loads[right] < loads[left] ? right : left;
  }

  /** Gives a host another load; infinite for one that receives no VM. */
  void set(int host, double load) {
    if (loads[host] != load) {
      loads[host] = load;
      for (int node = (width + host) / 2; node > 0; node /= 2) {
        play(node);
      }
    }
  }

  /** The host with the lowest load, of equal ones the first; −1 if none receives. */
  int lowest() {
    int best = winner[1];
    return loads[best] < Double.POSITIVE_INFINITY ? best : -1;
  }
}
