package virtlab.model.placement;

import java.util.Arrays;

/**
 * The host with the least score, kept in a binary tree of winners: a change costs at most one match
 * per level, the best of all stands at the root.
 */
final class Tournament {
  static final int NONE = -1;
  static final long UNFIT = Long.MAX_VALUE;

  private final long[] scores;
  private final int[] winner;
  private final int width;

  /** All hosts unfit. */
  Tournament(int hosts) {
    width = Math.max(1, Integer.highestOneBit(Math.max(1, hosts - 1)) * (hosts > 1 ? 2 : 1));
    scores = new long[width];
    winner = new int[2 * width];
    Arrays.fill(scores, UNFIT);
    for (int i = 0; i < width; i++) {
      winner[width + i] = i;
    }
    for (int node = width - 1; node > 0; node--) {
      winner[node] = winner[2 * node];
    }
  }

  /** Gives a host another score. */
  void set(int host, long score) {
    if (scores[host] == score) {
      return;
    }
    scores[host] = score;
    for (int node = (width + host) / 2; node > 0; node /= 2) {
      int before = winner[node];
      int now = better(winner[2 * node], winner[2 * node + 1]);
      if (now == before && now != host) {
        return;
      }
      winner[node] = now;
    }
  }

  /** The best host, the first of equal ones, or {@link #NONE} if all are unfit. */
  int best() {
    return fit(winner[1]);
  }

  /** The best of the hosts from this one on. */
  int bestFrom(int host) {
    if (host >= width) {
      return NONE;
    }
    int node = width + host;
    int best = winner[node];
    for (; node > 1; node /= 2) {
      if (node % 2 == 0) {
        best = better(best, winner[node + 1]);
      }
    }
    return fit(best);
  }

  private int better(int left, int right) {
    return scores[left] <= scores[right] ? left : right;
  }

  private int fit(int host) {
    return scores[host] == UNFIT ? NONE : host;
  }
}
