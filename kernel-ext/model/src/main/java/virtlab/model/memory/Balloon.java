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
    Require.between("pages wanted", demand, 0, 1L << 32);
    requireTax(tax);
    long[] pages = guests.stream().mapToLong(Guest::pages).toArray();
    for (long left = demand; left > 0; left--) {
      int victim = cheapest(guests, pages, 1 / (1 - tax));
      if (victim < 0) {
        break;
      }
      pages[victim]--;
    }
    List<Guest> after = new ArrayList<>();
    List<Long> taken = new ArrayList<>();
    for (int i = 0; i < pages.length; i++) {
      after.add(guests.get(i).withPages(pages[i]));
      taken.add(guests.get(i).pages() - pages[i]);
    }
    return new Balloon(after, taken);
  }

  static void requireTax(double tax) {
    if (!(tax >= 0 && tax < 1)) {
      throw new IllegalArgumentException(
          "tax: found " + Digits.of(tax, 6) + ", allowed is 0 or more and less than 1");
    }
  }

  /** All pages taken; less than wanted where the guests' minimums forbid it. */
  public long reclaimed() {
    return taken.stream().mapToLong(Long::longValue).sum();
  }

  private static int cheapest(List<Guest> guests, long[] pages, double k) {
    int cheapest = -1;
    double least = 0;
    for (int i = 0; i < pages.length; i++) {
      if (pages[i] > guests.get(i).minimum()) {
        double price = guests.get(i).price(pages[i], k);
        if (cheapest < 0 || price < least) {
          cheapest = i;
          least = price;
        }
      }
    }
    return cheapest;
  }
}
