package virtlab.model.placement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import virtlab.model.host.Host;
import virtlab.model.resource.Flavour;
import virtlab.model.resource.Resources;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Cores;
import virtlab.model.unit.Names;
import virtlab.model.unit.Require;

/**
 * Many hosts on which VMs of a few flavours come and go, with an index: hosts and flavours are
 * numbers, from 0, and a VM is known by both.
 *
 * <p>A {@link Tournament} for each flavour, or {@link FitBits} where no host is better than
 * another: placing reads its root, and each change of a host gives it a new score in every flavour.
 * So a placement costs O(flavours · log hosts), a rejection O(1), and no mixture of demands makes a
 * search longer. Gives what {@link PlacementPolicy} gives with the rule of the same name. Not for
 * several threads at once.
 */
public final class Fleet {
  /** The answer of {@link #add} when there is no place. */
  public static final int REJECTED = -1;

  private static final int RESOURCES = 4;

  private final FitRule rule;
  private final List<Host> hosts;
  private final List<Flavour> flavours;
  private final long[][] capacity;
  private final long[][] demand;

  /** What is free, four amounts per host side by side. */
  private final long[] free;

  /** How many VMs run, a number per flavour side by side for each host. */
  private final int[] count;

  private final RunningScores scores;
  private final HostIndex index;
  private final boolean[] closed;
  private int last = -1;

  private Fleet(FitRule rule, List<Host> hosts, List<Flavour> flavours) {
    this.rule = rule;
    this.hosts = List.copyOf(hosts);
    this.flavours = List.copyOf(flavours);
    capacity = hosts.stream().map(host -> Score.amounts(host.capacity())).toArray(long[][]::new);
    free = Arrays.stream(capacity).flatMapToLong(Arrays::stream).toArray();
    demand = flavours.stream().map(each -> Score.amounts(each.resources())).toArray(long[][]::new);
    count = new int[Math.multiplyExact(hosts.size(), flavours.size())];
    scores = RunningScores.of(rule.score(), capacity, free, demand);
    index =
        rule.score() == Score.ALL_EQUAL
            ? new FitBits(hosts.size(), flavours.size())
            : new Tournament(hosts.size(), flavours.size());
    closed = new boolean[hosts.size()];
    for (int host = 0; host < capacity.length; host++) {
      rank(host);
    }
  }

  /** Empty hosts; refuses a name of a host or flavour that comes twice. */
  public static Fleet of(FitRule rule, List<Host> hosts, List<Flavour> flavours) {
    Names.distinct("host", hosts.stream().map(Host::id).toList());
    Names.distinct("flavour", flavours.stream().map(Flavour::name).toList());
    return new Fleet(rule, hosts, flavours);
  }

  /** Places one more VM of a flavour; its host, or {@link #REJECTED}, which changes nothing. */
  public int add(int flavour) {
    Require.index("flavour number", flavour, demand.length);
    int host = choose(flavour);
    if (host == HostIndex.NONE) {
      return REJECTED;
    }
    last = host;
    take(host, flavour);
    return host;
  }

  /**
   * Places one more VM of a flavour on this host, if it is open and the VM fits there: says
   * whether. For a VM that moves; the rule does not remember it.
   */
  public boolean addTo(int host, int flavour) {
    Require.index("host number", host, capacity.length);
    Require.index("flavour number", flavour, demand.length);
    if (closed[host] || spare(host * RESOURCES, demand[flavour]) < 0) {
      return false;
    }
    take(host, flavour);
    return true;
  }

  private void take(int host, int flavour) {
    for (int r = 0; r < RESOURCES; r++) {
      free[host * RESOURCES + r] -= demand[flavour][r];
    }
    count[host * demand.length + flavour]++;
    scores.came(host, flavour);
    rank(host);
  }

  /** Gives a host no more VMs, for example because it failed; those on it stay until removed. */
  public void close(int host) {
    Require.index("host number", host, capacity.length);
    closed[host] = true;
    rank(host);
  }

  /** Gives a host VMs again. */
  public void open(int host) {
    Require.index("host number", host, capacity.length);
    closed[host] = false;
    rank(host);
  }

  /** One VM of a flavour leaves a host; refuses it where there is none. */
  public void remove(int host, int flavour) {
    if (count(host, flavour) == 0) {
      throw new IllegalArgumentException(
          "host "
              + hosts.get(host).id()
              + ": found no VM of flavour "
              + flavours.get(flavour).name()
              + ", allowed is one that add has placed there and that is not yet removed");
    }
    count[host * demand.length + flavour]--;
    for (int r = 0; r < RESOURCES; r++) {
      free[host * RESOURCES + r] += demand[flavour][r];
    }
    scores.left(host, flavour);
    rank(host);
  }

  /** How many VMs of a flavour run on a host. */
  public int count(int host, int flavour) {
    Require.index("host number", host, capacity.length);
    Require.index("flavour number", flavour, demand.length);
    return count[host * demand.length + flavour];
  }

  /** What is free on a host. */
  public Resources free(int host) {
    Require.index("host number", host, capacity.length);
    int row = host * RESOURCES;
    return new Resources(
        Cores.of((int) free[row]),
        Bytes.of(free[row + 1]),
        Bytes.of(free[row + 2]),
        Bytes.of(free[row + 3]));
  }

  /**
   * The host nearest to taking one more VM of a flavour as things are now, by the smallest sum of
   * lacking / demanded, then the first; none if no host is open. Looks at every host.
   */
  public Optional<NearMiss> nearest(int flavour) {
    Require.index("flavour number", flavour, demand.length);
    Resources wanted = flavours.get(flavour).resources();
    int nearest = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int host = 0; host < capacity.length; host++) {
      double distance =
          closed[host] ? Double.POSITIVE_INFINITY : NearMiss.distance(wanted, free(host));
      if (distance < least) {
        least = distance;
        nearest = host;
      }
    }
    return nearest < 0
        ? Optional.empty()
        : Optional.of(new NearMiss(hosts.get(nearest), wanted.missingFrom(free(nearest))));
  }

  private int choose(int flavour) {
    return switch (rule.start()) {
      case FIRST_HOST -> index.best(flavour);
      case LAST_USED -> index.bestFrom(Math.max(0, last), flavour);
      case AFTER_LAST_USED -> {
        int after = index.bestFrom(last + 1, flavour);
        yield after == HostIndex.NONE ? index.best(flavour) : after;
      }
    };
  }

  /**
   * Negative if and only if a resource is short: each difference has its sign bit, and putting all
   * bits together keeps it.
   */
  private long spare(int row, long[] wanted) {
    return free[row] - wanted[0]
        | free[row + 1] - wanted[1]
        | free[row + 2] - wanted[2]
        | free[row + 3] - wanted[3];
  }

  private void rank(int host) {
    for (int flavour = 0; flavour < demand.length; flavour++) {
      boolean fits = !closed[host] && spare(host * RESOURCES, demand[flavour]) >= 0;
      index.set(host, flavour, fits ? scores.of(host, flavour) : HostIndex.UNFIT);
    }
  }
}
