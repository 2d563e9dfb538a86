package virtlab.model.sharing;

import java.util.Arrays;
import java.util.List;
import virtlab.model.random.RandomStream;
import virtlab.model.unit.Require;

/** Chooses who runs in the next quantum, by its place in a list of clients; keeps its own count. */
@FunctionalInterface
public interface QuantumChoice {
  /** The place of the client that runs next. */
  int next();

  /**
   * Draws a ticket for each quantum: n quanta give a client with the part p of the tickets n · p on
   * average, with a variance of n · p · (1 − p). Source: Waldspurger and Weihl, Lottery Scheduling,
   * OSDI 1994, section 2.
   */
  static QuantumChoice lottery(List<Tickets> clients, long seed) {
    List<Tickets> known = List.copyOf(clients);
    Require.atLeast("clients", known.size(), 1L);
    long all = known.stream().mapToLong(Tickets::tickets).sum();
    RandomStream random = RandomStream.of(seed, "lottery");
    return () -> {
      long ticket = random.below(all);
      int winner = 0;
      while (ticket >= known.get(winner).tickets()) {
        ticket -= known.get(winner).tickets();
        winner++;
      }
      return winner;
    };
  }

  /**
   * Runs the client whose pass, (quanta so far + 1) / tickets, is smallest; of equal ones the
   * first. Of two clients none is ever a whole quantum from its part of what both got. Source:
   * Waldspurger and Weihl, Stride Scheduling, MIT LCS TM-528, 1995.
   */
  static QuantumChoice stride(List<Tickets> clients) {
    List<Tickets> known = List.copyOf(clients);
    Require.atLeast("clients", known.size(), 1L);
    long[] passes = new long[known.size()];
    Arrays.fill(passes, 1);
    return () -> {
      int least = 0;
      for (int i = 1; i < passes.length; i++) {
        if (passes[i] * known.get(least).tickets() < passes[least] * known.get(i).tickets()) {
          least = i;
        }
      }
      passes[least]++;
      return least;
    };
  }
}
