package virtlab.model.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import virtlab.model.number.Digits;
import virtlab.model.unit.Names;
import virtlab.model.unit.Require;

/**
 * Who ran in which quantum, and how often each.
 *
 * @param clients in input order
 * @param timeline the place of the client that ran, quantum by quantum
 */
public record Quanta(List<Tickets> clients, List<Integer> timeline) {
  private static final int MOST = 10_000_000;

  /** Copies both lists. */
  public Quanta {
    clients = List.copyOf(clients);
    timeline = List.copyOf(timeline);
    Require.atLeast("clients", clients.size(), 1L);
    for (int place : timeline) {
      Require.between("client that runs", place, 0, clients.size() - 1L);
    }
  }

  /**
   * Gives out quanta.
   *
   * @param clients at least one
   * @param count how many quanta, 0 to ten million
   * @param policy for example {@code QuantumChoice::stride}
   */
  public static Quanta run(
      List<Tickets> clients, int count, Function<List<Tickets>, QuantumChoice> policy) {
    Require.atLeast("clients", clients.size(), 1L);
    Names.distinct("client", clients.stream().map(Tickets::client).toList());
    Require.between("quanta", count, 0, MOST);
    QuantumChoice choice = policy.apply(clients);
    List<Integer> timeline = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      timeline.add(choice.next());
    }
    return new Quanta(clients, timeline);
  }

  /** How many quanta each client got, in input order. */
  public long[] counts() {
    long[] counts = new long[clients.size()];
    for (int place : timeline) {
      counts[place]++;
    }
    return counts;
  }

  /** For example "a 66.7 % (promised 66.7 %), b 33.3 % (promised 33.3 %)". */
  @Override
  public String toString() {
    long[] counts = counts();
    double all = clients.stream().mapToLong(Tickets::tickets).sum();
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      double part = timeline.isEmpty() ? 0 : 100.0 * counts[i] / timeline.size();
      parts.add(
          clients.get(i).client()
              + " "
              + Digits.of(part, 1)
              + " % (promised "
              + Digits.of(100 * clients.get(i).tickets() / all, 1)
              + " %)");
    }
    return String.join(", ", parts);
  }
}
