package virtlab.model.memory;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.number.Digits;
import virtlab.model.unit.Names;
import virtlab.model.unit.Require;

/**
 * Takes memory back from guests with the idle memory tax: from the guest with the lowest shares per
 * page, idle pages counted k = 1 / (1 − tax) times.
 *
 * <p>Source: Waldspurger, Memory Resource Management in VMware ESX Server, OSDI 2002, section 5;
 * rules of exercise E10.
 *
 * @param guests the guests afterwards, in input order
 * @param taken the pages taken from each, in input order
 */
public record Balloon(List<Guest> guests, List<Long> taken) {
  /** VMware ESX's default tax. */
  public static final double DEFAULT_TAX = 0.75;

  /** Copies both lists. */
  public Balloon {
    guests = List.copyOf(guests);
    taken = List.copyOf(taken);
  }

  /**
   * Takes pages one at a time; of equal guests from the first; stops when every guest is at its
   * minimum.
   *
   * @param demand how many pages are wanted, 0 or more
   * @param tax 0 (by shares alone) or more, below 1
   */
  public static Balloon reclaim(List<Guest> guests, long demand, double tax) {
    Names.distinct("VM", guests.stream().map(Guest::vm).toList());
    Require.between("pages wanted", demand, 0, 1L << 40);
    requireTax(tax);
    long[] takes = takes(guests, demand, 1 / (1 - tax));
    List<Guest> after = new ArrayList<>();
    List<Long> taken = new ArrayList<>();
    for (int i = 0; i < takes.length; i++) {
      after.add(guests.get(i).withPages(guests.get(i).pages() - takes[i]));
      taken.add(takes[i]);
    }
    return new Balloon(after, taken);
  }

  static void requireTax(double tax) {
    if (!(tax >= 0 && tax < 1)) {
      throw new IllegalArgumentException(
          "tax: found " + Digits.exact(tax) + ", allowed is 0 or more and less than 1");
    }
  }

  /** All pages taken; less than wanted where the guests' minimums forbid it. */
  public long reclaimed() {
    return taken.stream().mapToLong(Long::longValue).sum();
  }

  /**
   * What a page at a time would take, without taking them singly: prices only rise while a guest
   * shrinks, so the pages taken are those below some price, which is found by halving; of those at
   * that price the first guests' go first.
   */
  private static long[] takes(List<Guest> guests, long demand, double k) {
    long low = 0;
    long high = Double.doubleToRawLongBits(Double.MAX_VALUE);
    while (low < high) {
      long middle = low + (high - low + 1) / 2;
      if (all(below(guests, k, middle)) <= demand) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    long[] takes = below(guests, k, low);
    long[] most = below(guests, k, low + 1);
    long left = demand - all(takes);
    for (int i = 0; i < takes.length && left > 0; i++) {
      long more = Math.min(left, most[i] - takes[i]);
      takes[i] += more;
      left -= more;
    }
    return takes;
  }

  private static long all(long[] pages) {
    long sum = 0;
    for (long each : pages) {
      sum += each;
    }
    return sum;
  }

  /** How many pages of each guest cost less than a price, given as the bits of a double. */
  private static long[] below(List<Guest> guests, double k, long price) {
    double limit = Double.longBitsToDouble(price);
    long[] counts = new long[guests.size()];
    for (int i = 0; i < counts.length; i++) {
      Guest guest = guests.get(i);
      long kept = guest.minimum();
      long most = guest.pages();
      while (kept < most) {
        long middle = kept + (most - kept) / 2;
        if (guest.price(middle + 1, k) < limit) {
          most = middle;
        } else {
          kept = middle + 1;
        }
      }
      counts[i] = guest.pages() - kept;
    }
    return counts;
  }
}
