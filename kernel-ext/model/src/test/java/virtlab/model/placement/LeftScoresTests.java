package virtlab.model.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.random.RandomStream;

/** Scores kept up to date, beside scores worked out anew. */
class LeftScoresTests {
  private static final int FLAVOURS = 3;

  @Test
  void whatIsKeptIsWhatIsWorkedOutAnew() {
    for (int seed = 0; seed < Cases.MANY / 10; seed++) {
      compare(RandomStream.of(seed, "scores"));
    }
  }

  private static void compare(RandomStream random) {
    long[][] capacity = new long[4][];
    for (int host = 0; host < capacity.length; host++) {
      capacity[host] = host == 3 ? capacity[0] : amounts(random, Long.MAX_VALUE);
    }
    long[][] demand = new long[FLAVOURS][4];
    for (long[] row : demand) {
      for (int r = 0; r < row.length; r++) {
        long most = Math.min(Math.min(capacity[0][r], capacity[1][r]), capacity[2][r]);
        row[r] = most == 0 ? 0 : random.below(most) >> random.below(8);
      }
    }
    RunningScores least =
        RunningScores.of(Score.LEAST_LEFT, capacity, new long[capacity.length * 4], demand);
    RunningScores most =
        RunningScores.of(Score.MOST_LEFT, capacity, new long[capacity.length * 4], demand);
    long[][] free = new long[capacity.length][];
    for (int host = 0; host < capacity.length; host++) {
      free[host] = capacity[host].clone();
    }
    List<int[]> running = new ArrayList<>();
    for (int step = 0; step < 40; step++) {
      int host = (int) random.below(capacity.length);
      int flavour = (int) random.below(FLAVOURS);
      if (fits(demand[flavour], free[host])) {
        long score = Score.left(demand[flavour], free[host], capacity[host]);
        assertThat(least.of(host, flavour)).isEqualTo(score);
        assertThat(most.of(host, flavour)).isEqualTo(-score);
        move(free[host], demand[flavour], -1);
        least.came(host, flavour);
        most.came(host, flavour);
        running.add(new int[] {host, flavour});
      }
      if (!running.isEmpty() && random.chance(0.4)) {
        int[] gone = running.remove((int) random.below(running.size()));
        move(free[gone[0]], demand[gone[1]], 1);
        least.left(gone[0], gone[1]);
        most.left(gone[0], gone[1]);
      }
    }
  }

  private static long[] amounts(RandomStream random, long most) {
    long[] amounts = new long[4];
    for (int r = 0; r < amounts.length; r++) {
      amounts[r] = random.chance(0.2) ? 0 : random.below(most) >> random.below(62);
    }
    return amounts;
  }

  private static boolean fits(long[] demand, long[] free) {
    for (int r = 0; r < demand.length; r++) {
      if (demand[r] > free[r]) {
        return false;
      }
    }
    return true;
  }

  private static void move(long[] free, long[] demand, int sign) {
    for (int r = 0; r < free.length; r++) {
      free[r] += sign * demand[r];
    }
  }
}
