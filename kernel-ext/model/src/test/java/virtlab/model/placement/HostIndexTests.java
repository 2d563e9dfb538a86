package virtlab.model.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import virtlab.model.random.RandomStream;

/** What the indexes say, beside a look at every host. */
class HostIndexTests {
  private static final int FLAVOURS = 3;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 8, 9, 64, 65, 512, 513, 4096, 4097})
  void aTournamentFindsTheLeastScoreAndOfEqualOnesTheFirst(int hosts) {
    compare(new Tournament(hosts, FLAVOURS), hosts, 5);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 63, 64, 65, 4096, 4097, 4160, 4161})
  void bitsFindTheFirstHostThatFits(int hosts) {
    compare(new FitBits(hosts, FLAVOURS), hosts, 1);
  }

  private static void compare(HostIndex index, int hosts, int differentScores) {
    RandomStream random = RandomStream.of(7, hosts);
    long[][] scores = new long[FLAVOURS][hosts];
    for (long[] row : scores) {
      Arrays.fill(row, HostIndex.UNFIT);
    }
    for (int step = 0; step < 2_000; step++) {
      int flavour = (int) random.below(FLAVOURS);
      // Long stretches without a host that fits are what the upper levels are for.
      double fits = step % 500 < 250 ? 0.9 : 0.02;
      for (int i = 0; i < (hosts == 0 ? 0 : 1 + hosts / 50); i++) {
        int host = (int) random.below(hosts);
        scores[flavour][host] =
            random.uniform() < fits ? random.below(differentScores) - 2 : HostIndex.UNFIT;
        index.set(host, flavour, scores[flavour][host]);
      }
      int from = (int) random.below(hosts + 2);
      assertThat(index.best(flavour)).isEqualTo(plain(scores[flavour], 0));
      assertThat(index.bestFrom(from, flavour)).isEqualTo(plain(scores[flavour], from));
    }
  }

  private static int plain(long[] scores, int from) {
    int best = HostIndex.NONE;
    for (int host = from; host < scores.length; host++) {
      if (scores[host] != HostIndex.UNFIT && (best < 0 || scores[host] < scores[best])) {
        best = host;
      }
    }
    return best;
  }
}
