package virtlab.model.placement;

import java.util.Arrays;

/**
 * For each flavour the host with the least score, kept in a tree of rounds with matches of eight: a
 * change costs at most one match per round, the best of all stands at the root.
 *
 * <p>The scores of one host, or match, stand side by side for all flavours, because a host changes
 * for all of them at once.
 */
final class Tournament implements HostIndex {
  private static final int BITS = 3;
  private static final int MATCH = 1 << BITS;

  private final int hosts;
  private final int flavours;

  /** The best score of each host, then of each match of the first round, and so on to the root. */
  private final long[] best;

  /** Where each round begins. */
  private final int[] start;

  /** All hosts unfit. */
  Tournament(int hosts, int flavours) {
    this.hosts = hosts;
    this.flavours = flavours;
    int[] starts = new int[Integer.SIZE];
    int rounds = 0;
    long size = 0;
    int players = Math.max(1, hosts);
    while (players > 1) {
      players = (players + MATCH - 1) / MATCH;
      starts[rounds++] = (int) size;
      size += (long) players * MATCH * flavours;
    }
    starts[rounds] = (int) size;
    start = Arrays.copyOf(starts, rounds + 1);
    best = new long[Math.toIntExact(size + flavours)];
    Arrays.fill(best, UNFIT);
  }

  @Override
  public void set(int host, int flavour, long score) {
    int player = host;
    long before = best[at(0, player, flavour)];
    long now = score;
    for (int round = 0; before != now; round++) {
      best[at(round, player, flavour)] = now;
      if (round + 1 == start.length) {
        return;
      }
      player >>= BITS;
      long winner = best[at(round + 1, player, flavour)];
      if (now >= winner) {
        if (before != winner) {
          return;
        }
        now = least(round, player, flavour);
      }
      before = winner;
    }
  }

  @Override
  public int best(int flavour) {
    return winner(start.length - 1, 0, flavour);
  }

  @Override
  public int bestFrom(int host, int flavour) {
    if (host >= hosts) {
      return NONE;
    }
    int bestRound = 0;
    int bestPlayer = host;
    long least = best[at(0, host, flavour)];
    int player = host;
    for (int round = 0; round + 1 < start.length; round++) {
      int end = (player | MATCH - 1) + 1;
      for (int other = player + 1; other < end; other++) {
        long score = best[at(round, other, flavour)];
        if (score < least) {
          least = score;
          bestRound = round;
          bestPlayer = other;
        }
      }
      player >>= BITS;
    }
    return winner(bestRound, bestPlayer, flavour);
  }

  /** The host that won up to this place in the tree. */
  private int winner(int fromRound, int fromPlayer, int flavour) {
    long score = best[at(fromRound, fromPlayer, flavour)];
    if (score == UNFIT) {
      return NONE;
    }
    int player = fromPlayer;
    for (int round = fromRound - 1; round >= 0; round--) {
      player <<= BITS;
      while (best[at(round, player, flavour)] != score) {
        player++;
      }
    }
    return player;
  }

  /** The least score of those who meet in a match. */
  private long least(int round, int match, int flavour) {
    int place = at(round, match << BITS, flavour);
    long least = best[place];
    for (int other = 1; other < MATCH; other++) {
      place += flavours;
      least = Math.min(least, best[place]);
    }
    return least;
  }

  private int at(int round, int player, int flavour) {
    return start[round] + player * flavours + flavour;
  }
}
