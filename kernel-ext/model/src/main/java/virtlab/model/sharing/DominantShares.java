package virtlab.model.sharing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import virtlab.model.number.RecordText;
import virtlab.model.resource.Resource;
import virtlab.model.resource.Resources;
import virtlab.model.unit.Names;
import virtlab.model.unit.Require;

/**
 * Dominant resource fairness: whole tasks, always one more for the user whose dominant share is
 * smallest and whose next task fits; of equal ones the first.
 *
 * <p>A user's dominant share is the largest of tasks · demand / capacity over the resources; with
 * weights it is divided by the user's. Source: Ghodsi et al., Dominant Resource Fairness, NSDI
 * 2011, section 4.
 *
 * @param capacity what there is of each resource
 * @param rows one for each user, in input order
 */
public record DominantShares(Resources capacity, List<Row> rows) {
  /**
   * A user.
   *
   * @param id its name
   * @param perTask what each of its tasks needs; more than nothing
   * @param weight its part against the others, 1 to 10000: dominant shares are divided by it
   */
  public record User(String id, Resources perTask, int weight) {
    /** A user with weight 1. */
    public User(String id, Resources perTask) {
      this(id, perTask, 1);
    }

    /** Refuses a missing name, a task that needs nothing and a weight outside its range. */
    public User {
      Require.name("user", id);
      Require.between("user " + id + ": weight", weight, 1, 10_000);
      if (perTask.equals(Resources.NONE)) {
        throw new IllegalArgumentException(
            "user " + id + ": found a task that needs nothing, allowed is more than nothing");
      }
    }
  }

  /**
   * A user, its number of tasks, and its dominant share of 0 to 1.
   *
   * @param user who asked
   * @param tasks how many it runs, 0 or more
   * @param dominant the resource of which it has the largest share
   * @param share of that resource, 0 to 1, not divided by the weight
   */
  public record Row(User user, long tasks, Resource dominant, double share) {
    /** Refuses values outside their ranges. */
    public Row {
      Require.atLeast("user " + user.id() + ": tasks", tasks, 0L);
      Require.between("user " + user.id() + ": dominant share", share, 0, 1);
    }

    @Override
    public String toString() {
      return RecordText.of("Row[user, tasks, dominant, share]", user, tasks, dominant, share);
    }
  }

  private static final int MOST_TASKS = 1_000_000;

  /** Copies the rows. */
  public DominantShares {
    rows = List.copyOf(rows);
  }

  /** Shares a capacity among users; at most a million tasks. */
  public static DominantShares share(Resources capacity, List<User> users) {
    Names.distinct("user", users.stream().map(User::id).toList());
    long[] tasks = new long[users.size()];
    Resources free = capacity;
    int given = 0;
    for (int next = poorest(capacity, users, tasks, free); next >= 0; given++) {
      if (given == MOST_TASKS) {
        throw new IllegalArgumentException(
            "tasks: found more than " + MOST_TASKS + ", allowed are larger tasks");
      }
      tasks[next]++;
      free = free.minus(users.get(next).perTask());
      next = poorest(capacity, users, tasks, free);
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < tasks.length; i++) {
      Resource dominant = dominant(capacity, users.get(i));
      long whole = capacity.amount(dominant);
      long part = users.get(i).perTask().amount(dominant);
      double share = whole == 0 ? 0 : (double) tasks[i] * part / whole;
      rows.add(new Row(users.get(i), tasks[i], dominant, share));
    }
    return new DominantShares(capacity, rows);
  }

  private static int poorest(Resources capacity, List<User> users, long[] tasks, Resources free) {
    int poorest = -1;
    for (int i = 0; i < tasks.length; i++) {
      boolean fits = users.get(i).perTask().fitsInto(free);
      if (fits && (poorest < 0 || poorer(capacity, users, tasks, new int[] {i, poorest}))) {
        poorest = i;
      }
    }
    return poorest;
  }

  /** Whether the first of a pair has the smaller dominant share by weight; exact. */
  private static boolean poorer(Resources capacity, List<User> users, long[] tasks, int[] pair) {
    BigInteger[] a = fraction(capacity, users.get(pair[0]), tasks[pair[0]]);
    BigInteger[] b = fraction(capacity, users.get(pair[1]), tasks[pair[1]]);
    BigInteger here = a[0].multiply(b[1]).multiply(weight(users.get(pair[1])));
    return here.compareTo(b[0].multiply(a[1]).multiply(weight(users.get(pair[0])))) < 0;
  }

  private static BigInteger weight(User user) {
    return BigInteger.valueOf(user.weight());
  }

  private static BigInteger[] fraction(Resources capacity, User user, long tasks) {
    Resource dominant = dominant(capacity, user);
    return new BigInteger[] {
      BigInteger.valueOf(tasks).multiply(BigInteger.valueOf(user.perTask().amount(dominant))),
      BigInteger.valueOf(capacity.amount(dominant))
    };
  }

  /** The resource of which one task takes the largest part; of equal ones the first. */
  private static Resource dominant(Resources capacity, User user) {
    Resource dominant = Resource.CPU;
    for (Resource resource : Resource.values()) {
      BigInteger here = part(user, resource).multiply(part(capacity, dominant));
      BigInteger there = part(user, dominant).multiply(part(capacity, resource));
      if (here.compareTo(there) > 0) {
        dominant = resource;
      }
    }
    return dominant;
  }

  private static BigInteger part(User user, Resource resource) {
    return part(user.perTask(), resource);
  }

  private static BigInteger part(Resources amounts, Resource resource) {
    return BigInteger.valueOf(amounts.amount(resource));
  }
}
