package virtlab.model.memory;

import virtlab.model.number.Digits;
import virtlab.model.number.RecordText;
import virtlab.model.unit.Require;

/**
 * A guest's memory as the balloon sees it, in pages of 4096 bytes.
 *
 * @param vm its name
 * @param shares its shares, 1 or more
 * @param pages what it has
 * @param minimum what it keeps in any case, at most {@code pages}
 * @param active the share of its pages that it uses, 0 to 1
 */
public record Guest(String vm, int shares, long pages, long minimum, double active) {
  /** Refuses values outside their ranges. */
  public Guest {
    Require.name("VM", vm);
    Require.atLeast("VM " + vm + ": shares", shares, 1L);
    Require.between("VM " + vm + ": pages", pages, 0, 1L << 40);
    Require.between("VM " + vm + ": minimum of pages", minimum, 0, pages);
    if (!(active >= 0 && active <= 1)) {
      throw new IllegalArgumentException(
          "VM " + vm + ": active share: found " + Digits.exact(active) + ", allowed are 0 to 1");
    }
  }

  /** The same with another number of pages. */
  public Guest withPages(long other) {
    return new Guest(vm, shares, other, minimum, active);
  }

  /** Shares per page, idle pages counted k times: S / (P · (f + k · (1 − f))). */
  double price(long remaining, double k) {
    return remaining == 0
        ? Double.POSITIVE_INFINITY
        : shares / (remaining * (active + k * (1 - active)));
  }

  @Override
  public String toString() {
    return RecordText.of(
        "Guest[vm, shares, pages, minimum, active]", vm, shares, pages, minimum, active);
  }
}
