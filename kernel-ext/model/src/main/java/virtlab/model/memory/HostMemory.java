package virtlab.model.memory;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.number.Digits;
import virtlab.model.number.RecordText;
import virtlab.model.unit.Bytes;
import virtlab.model.unit.Names;
import virtlab.model.unit.Require;

/**
 * A host whose guests were promised more memory than it has, and how it takes pages back until 6 %
 * are free: from equal pages, then by balloon, at last by swapping.
 *
 * <p>Pages have 4096 bytes. Source: Waldspurger, OSDI 2002, sections 2 to 6; the order is that of
 * what costs the guests least.
 *
 * @param pages what the host has, 1 to 2^40
 * @param guests what they want; their minimums together fit into the host
 * @param tax the idle memory tax, 0 or more and less than 1
 */
public record HostMemory(long pages, List<BalloonGuest> guests, double tax) {
  /**
   * A guest and how far a balloon inside it can go.
   *
   * @param guest its pages, shares and minimum
   * @param shareable pages with a content that another page has too, and that need not be kept
   * @param balloonMost how many pages its balloon driver can take: 0 without a driver
   */
  public record BalloonGuest(Guest guest, long shareable, long balloonMost) {
    /** Refuses more pages than the guest has. */
    public BalloonGuest {
      String vm = "VM " + guest.vm();
      Require.between(vm + ": shareable pages", shareable, 0, guest.pages() - guest.minimum());
      Require.between(vm + ": pages of the balloon", balloonMost, 0, guest.pages());
    }
  }

  /** Refuses values outside their ranges, guests of one name and minimums that do not fit. */
  public HostMemory {
    Require.between("host: pages", pages, 1, 1L << 40);
    guests = List.copyOf(guests);
    Names.distinct("VM", guests.stream().map(each -> each.guest().vm()).toList());
    long minimums = guests.stream().mapToLong(each -> each.guest().minimum()).sum();
    Require.between("minimums of all guests in pages", minimums, 0, kept(pages));
    Balloon.requireTax(tax);
  }

  /** What guests may fill at most: all but the 6 % that stay free. */
  private static long kept(long pages) {
    return pages * (100 - MemoryState.HIGH.percent()) / 100;
  }

  /** How much was promised per page that the host has: 1.5 is an overcommitment of 150 %. */
  public double overcommitment() {
    return (double) wanted() / pages;
  }

  private long wanted() {
    return guests.stream().mapToLong(each -> each.guest().pages()).sum();
  }

  /** The state if all guests touched all their pages and nothing were taken back. */
  public MemoryState state() {
    long free = Math.max(0, pages - wanted());
    return MemoryState.of(Bytes.of(free * 4096), Bytes.of(pages * 4096));
  }

  /** Takes pages back until guests fill no more than 94 % of the host. */
  public Reclaimed reclaim() {
    long missing = Math.max(0, wanted() - kept(pages));
    List<Guest> left = new ArrayList<>();
    long[] shared = new long[guests.size()];
    for (int i = 0; i < shared.length; i++) {
      BalloonGuest each = guests.get(i);
      shared[i] = Math.min(missing, each.shareable());
      missing -= shared[i];
      left.add(each.guest().withPages(each.guest().pages() - shared[i]));
    }
    List<Guest> inflatable = new ArrayList<>();
    for (int i = 0; i < shared.length; i++) {
      inflatable.add(withMinimum(left.get(i), left.get(i).pages() - guests.get(i).balloonMost()));
    }
    Balloon balloon = Balloon.reclaim(inflatable, missing, tax);
    missing -= balloon.reclaimed();
    List<Guest> swappable = new ArrayList<>();
    for (int i = 0; i < shared.length; i++) {
      swappable.add(left.get(i).withPages(left.get(i).pages() - balloon.taken().get(i)));
    }
    Balloon swap = Balloon.reclaim(swappable, missing, tax);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < shared.length; i++) {
      long swapped = swap.taken().get(i);
      rows.add(new Row(guests.get(i).guest(), shared[i], balloon.taken().get(i), swapped));
    }
    return new Reclaimed(this, rows);
  }

  private static Guest withMinimum(Guest guest, long minimum) {
    long least = Math.max(guest.minimum(), minimum);
    return new Guest(guest.vm(), guest.shares(), guest.pages(), least, guest.active());
  }

  @Override
  public String toString() {
    return RecordText.of("HostMemory[pages, guests, tax]", pages, guests, tax);
  }

  /**
   * What was taken from one guest, in pages.
   *
   * @param guest as it was
   * @param shared by keeping equal pages once
   * @param ballooned by its balloon driver: the guest chose which
   * @param swapped by the host: the guest does not know, and pays with a disk access at each touch
   */
  public record Row(Guest guest, long shared, long ballooned, long swapped) {
    /** The pages that the guest still has in memory. */
    public long resident() {
      return guest.pages() - shared - ballooned - swapped;
    }

    /**
     * How many of the swapped pages the guest uses: all pages are equally likely to be swapped,
     * because the host does not know which the guest needs.
     */
    public double activeSwapped() {
      return swapped * guest.active();
    }
  }

  /**
   * What a host took back, guest by guest in input order.
   *
   * @param host as it was
   * @param rows one for each guest
   */
  public record Reclaimed(HostMemory host, List<Row> rows) {
    /** Copies the rows. */
    public Reclaimed {
      rows = List.copyOf(rows);
    }

    /** The pages that no guest fills now. */
    public long free() {
      return host.pages() - rows.stream().mapToLong(Row::resident).sum();
    }

    /** For example "shop: 1000 pages, 0 shared, 200 ballooned, 0 swapped", a line per guest. */
    @Override
    public String toString() {
      List<String> lines = new ArrayList<>();
      for (Row row : rows) {
        lines.add(
            row.guest().vm()
                + ": "
                + row.resident()
                + " pages, "
                + row.shared()
                + " shared, "
                + row.ballooned()
                + " ballooned, "
                + row.swapped()
                + " swapped");
      }
      lines.add("free: " + Digits.of(100.0 * free() / host.pages(), 1) + " %");
      return String.join("\n", lines);
    }
  }
}
