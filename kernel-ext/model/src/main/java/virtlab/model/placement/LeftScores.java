package virtlab.model.placement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@link Score#left(long[], long[], long[])} of every flavour on every host, to the digit, without
 * a division when a VM comes or goes.
 *
 * <p>An amount is kept as whole millionths of the capacity and a rest: 10^6 · amount = whole ·
 * capacity + rest. Differences of two such numbers need at most one unit borrowed, as in
 * subtraction with pen and paper.
 */
final class LeftScores implements RunningScores {
  private static final int RESOURCES = 4;
  private static final long MILLION = 1_000_000;

  /** Hosts of equal capacity are of one kind, and a demand has one size on all of them. */
  private final int[] kind;

  private final long[][] capacity;
  private final int flavours;
  private final long[] freeWhole;
  private final long[] freeRest;
  private final long[] demandWhole;
  private final long[] demandRest;
  private final long[] demandSum;

  /** Empty hosts with these capacities; a row per host and per flavour. */
  LeftScores(long[][] capacity, long[][] demand) {
    this.capacity = capacity;
    flavours = demand.length;
    kind = new int[capacity.length];
    freeWhole = new long[capacity.length];
    freeRest = new long[capacity.length * RESOURCES];
    Map<List<Long>, Integer> kinds = new HashMap<>();
    int[] example = new int[capacity.length];
    for (int host = 0; host < kind.length; host++) {
      long[] own = capacity[host];
      int next = kinds.size();
      kind[host] = kinds.computeIfAbsent(List.of(own[0], own[1], own[2], own[3]), any -> next);
      example[kind[host]] = kind[host] == next ? host : example[kind[host]];
      for (int r = 0; r < RESOURCES; r++) {
        freeWhole[host] += own[r] == 0 ? 0 : MILLION;
      }
    }
    demandWhole = new long[kinds.size() * flavours * RESOURCES];
    demandRest = new long[demandWhole.length];
    demandSum = new long[kinds.size() * flavours];
    for (int each = 0; each < kinds.size(); each++) {
      for (int flavour = 0; flavour < flavours; flavour++) {
        divide(each * flavours + flavour, demand[flavour], capacity[example[each]]);
      }
    }
  }

  private void divide(int row, long[] demand, long[] whole) {
    for (int r = 0; r < RESOURCES; r++) {
      int place = row * RESOURCES + r;
      demandWhole[place] = Score.millionths(demand[r], whole[r]);
      // Below the capacity, so that what the products lose beyond 64 bits is the same.
      demandRest[place] = whole[r] == 0 ? 0 : demand[r] * MILLION - demandWhole[place] * whole[r];
      demandSum[row] += demandWhole[place];
    }
  }

  @Override
  public long of(int host, int flavour) {
    int row = kind[host] * flavours + flavour;
    int rest = host * RESOURCES;
    int wanted = row * RESOURCES;
    return freeWhole[host]
        - demandSum[row]
        - borrowed(freeRest[rest] - demandRest[wanted])
        - borrowed(freeRest[rest + 1] - demandRest[wanted + 1])
        - borrowed(freeRest[rest + 2] - demandRest[wanted + 2])
        - borrowed(freeRest[rest + 3] - demandRest[wanted + 3]);
  }

  private static long borrowed(long difference) {
    return difference >>> (Long.SIZE - 1);
  }

  @Override
  public void came(int host, int flavour) {
    freeWhole[host] = of(host, flavour);
    int wanted = (kind[host] * flavours + flavour) * RESOURCES;
    for (int r = 0; r < RESOURCES; r++) {
      int place = host * RESOURCES + r;
      long rest = freeRest[place] - demandRest[wanted + r];
      freeRest[place] = rest < 0 ? rest + capacity[host][r] : rest;
    }
  }

  @Override
  public void left(int host, int flavour) {
    int row = kind[host] * flavours + flavour;
    freeWhole[host] += demandSum[row];
    for (int r = 0; r < RESOURCES; r++) {
      int place = host * RESOURCES + r;
      long whole = capacity[host][r];
      long rest = freeRest[place] - (whole - demandRest[row * RESOURCES + r]);
      boolean carried = rest >= 0 && whole > 0;
      freeRest[place] = carried ? rest : rest + whole;
      freeWhole[host] += carried ? 1 : 0;
    }
  }

  /** The same with the other sign: most is best. */
  RunningScores reversed() {
    LeftScores same = this;
    return new RunningScores() {
      @Override
      public long of(int host, int flavour) {
        return -same.of(host, flavour);
      }

      @Override
      public void came(int host, int flavour) {
        same.came(host, flavour);
      }

      @Override
      public void left(int host, int flavour) {
        same.left(host, flavour);
      }
    };
  }
}
