package virtlab.model.placement;

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
 * <p>One {@link Tournament} per flavour: placing reads its root, and each change of a host gives it
 * a new score in every flavour. So a placement costs O(flavours · log hosts), a rejection O(1), and
 * no mixture of demands makes a search longer. Gives what {@link PlacementPolicy} gives with the
 * rule of the same name. Not for several threads at once.
 */
public final class Fleet {
  /** The answer of {@link #add} when there is no place. */
  public static final int REJECTED = -1;

  private final FitRule rule;
  private final List<Host> hosts;
  private final List<Flavour> flavours;
  private final long[][] capacity;
  private final long[][] free;
  private final long[][] demand;
  private final int[][] count;
  private final Tournament[] index;
  private final boolean[] closed;
  private int last = -1;

  private Fleet(FitRule rule, List<Host> hosts, List<Flavour> flavours) {
    this.rule = rule;
    this.hosts = List.copyOf(hosts);
    this.flavours = List.copyOf(flavours);
    capacity = hosts.stream().map(host -> Score.amounts(host.capacity())).toArray(long[][]::new);
    free = hosts.stream().map(host -> Score.amounts(host.capacity())).toArray(long[][]::new);
    demand = flavours.stream().map(each -> Score.amounts(each.resources())).toArray(long[][]::new);
    count = new int[hosts.size()][flavours.size()];
    closed = new boolean[hosts.size()];
    index = new Tournament[flavours.size()];
    for (int flavour = 0; flavour < index.length; flavour++) {
      index[flavour] = new Tournament(hosts.size());
    }
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
    Require.index("flavour number", flavour, index.length);
    int host = choose(index[flavour]);
    if (host == Tournament.NONE) {
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
    Require.index("flavour number", flavour, index.length);
    if (closed[host] || !fits(host, flavour)) {
      return false;
    }
    take(host, flavour);
    return true;
  }

  private void take(int host, int flavour) {
    for (int r = 0; r < demand[flavour].length; r++) {
      free[host][r] -= demand[flavour][r];
    }
    count[host][flavour]++;
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
    count[host][flavour]--;
    for (int r = 0; r < demand[flavour].length; r++) {
      free[host][r] += demand[flavour][r];
    }
    rank(host);
  }

  /** How many VMs of a flavour run on a host. */
  public int count(int host, int flavour) {
    Require.index("host number", host, capacity.length);
    Require.index("flavour number", flavour, index.length);
    return count[host][flavour];
  }

  /** What is free on a host. */
  public Resources free(int host) {
    Require.index("host number", host, capacity.length);
    long[] left = free[host];
    return new Resources(
        Cores.of((int) left[0]), Bytes.of(left[1]), Bytes.of(left[2]), Bytes.of(left[3]));
  }

  /**
   * The host nearest to taking one more VM of a flavour as things are now, by the smallest sum of
   * lacking / demanded, then the first; none if no host is open. Looks at every host.
   */
  public Optional<NearMiss> nearest(int flavour) {
    Require.index("flavour number", flavour, index.length);
    Resources wanted = flavours.get(flavour).resources();
    int nearest = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int host = 0; host < free.length; host++) {
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

  private int choose(Tournament fits) {
    return switch (rule.start()) {
      case FIRST_HOST -> fits.best();
      case LAST_USED -> fits.bestFrom(Math.max(0, last));
      case AFTER_LAST_USED -> {
        int after = fits.bestFrom(last + 1);
        yield after == Tournament.NONE ? fits.best() : after;
      }
    };
  }

  private boolean fits(int host, int flavour) {
    long[] left = free[host];
    long[] wanted = demand[flavour];
    return wanted[0] <= left[0]
        && wanted[1] <= left[1]
        && wanted[2] <= left[2]
        && wanted[3] <= left[3];
  }

  private void rank(int host) {
    for (int flavour = 0; flavour < index.length; flavour++) {
      boolean fits = !closed[host] && fits(host, flavour);
      long score =
          fits ? rule.score().of(demand[flavour], free[host], capacity[host]) : Tournament.UNFIT;
      index[flavour].set(host, score);
    }
  }
}
