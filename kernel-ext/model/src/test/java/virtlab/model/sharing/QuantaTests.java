package virtlab.model.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import virtlab.model.Cases;
import virtlab.model.random.RandomStream;

class QuantaTests {
  private final List<Tickets> pair = List.of(new Tickets("a", 2), new Tickets("b", 1));

  @Test
  void strideRunsInTurns() {
    Quanta quanta =
        Quanta.run(
            List.of(new Tickets("a", 3), new Tickets("b", 2), new Tickets("c", 1)),
            6,
            QuantumChoice::stride);
    assertThat(quanta.timeline()).containsExactly(0, 1, 0, 0, 1, 2);
    assertThat(Quanta.run(pair, 3, QuantumChoice::stride))
        .hasToString("a 66.7 % (promised 66.7 %), b 33.3 % (promised 33.3 %)");
  }

  @Test
  void strideKeepsEveryPairWithinAQuantum() {
    for (int run = 0; run < Cases.MANY; run++) {
      RandomStream random = RandomStream.of(4, run);
      List<Tickets> clients = new ArrayList<>();
      for (int i = 0; i <= random.below(5); i++) {
        clients.add(new Tickets("c" + clients.size(), 1 + (int) random.below(50)));
      }
      QuantumChoice stride = QuantumChoice.stride(clients);
      long[] counts = new long[clients.size()];
      for (int quantum = 0; quantum < 60; quantum++) {
        int ran = stride.next();
        counts[ran]++;
        for (int other = 0; other < counts.length; other++) {
          long mine = clients.get(ran).tickets();
          long others = clients.get(other).tickets();
          long error = Math.abs(counts[ran] * others - counts[other] * mine);
          assertThat(error).as("run %s", run).isLessThan(mine + others);
        }
      }
    }
  }

  @Test
  void lotteryHasTheMeanAndVarianceOfItsPaper() {
    int quanta = 1000;
    int seeds = 1000;
    double p = 2.0 / 3;
    double variance = quanta * p * (1 - p);
    double sum = 0;
    double squares = 0;
    for (long seed = 0; seed < seeds; seed++) {
      long s = seed;
      long wins = Quanta.run(pair, quanta, c -> QuantumChoice.lottery(c, s)).counts()[0];
      sum += wins - quanta * p;
      squares += (wins - quanta * p) * (wins - quanta * p);
    }
    assertThat(sum / seeds).isCloseTo(0, within(3 * Math.sqrt(variance / seeds)));
    assertThat(squares / seeds).isCloseTo(variance, within(3 * variance * Math.sqrt(2.0 / seeds)));
  }

  @Test
  void theFirstWinComesAfterOneOverPQuanta() {
    double p = 1.0 / 11;
    List<Tickets> clients = List.of(new Tickets("few", 1), new Tickets("many", 10));
    int seeds = 10_000;
    double sum = 0;
    for (long seed = 0; seed < seeds; seed++) {
      QuantumChoice lottery = QuantumChoice.lottery(clients, seed);
      do {
        sum++;
      } while (lottery.next() != 0);
    }
    assertThat(sum / seeds).isCloseTo(1 / p, within(3 * Math.sqrt((1 - p) / (p * p) / seeds)));
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> new Tickets("a", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("client a: tickets: found 0, allowed are 1 to 1000000");
    assertThatThrownBy(() -> Quanta.run(List.of(), 1, QuantumChoice::stride))
        .hasMessage("clients: found 0, allowed is 1 or more");
    Tickets twice = new Tickets("a", 1);
    assertThatThrownBy(() -> Quanta.run(List.of(twice, twice), 1, QuantumChoice::stride))
        .hasMessage("client a: found twice, allowed is each name once");
    assertThatThrownBy(() -> Quanta.run(pair, -1, QuantumChoice::stride))
        .hasMessage("quanta: found -1, allowed are 0 to 10000000");
  }
}
