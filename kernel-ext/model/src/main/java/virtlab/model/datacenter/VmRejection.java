package virtlab.model.datacenter;

import java.util.List;
import virtlab.model.number.Digits;
import virtlab.model.resource.Flavour;
import virtlab.model.resource.Shortage;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * A VM that found no host, and why.
 *
 * @param vm its name
 * @param at when
 * @param flavour its size
 * @param nearest the host that came nearest, an empty name if none was there
 * @param shortages what lacked on that host, in the order CPU, RAM, SSD, HDD; empty if it would
 *     have fitted, but others waited before it or the rule of placement did not allow it
 */
public record VmRejection(
    String vm, Seconds at, Flavour flavour, String nearest, List<Shortage> shortages) {
  /** Refuses a missing name and copies the shortages. */
  public VmRejection {
    Require.name("VM", vm);
    shortages = List.copyOf(shortages);
  }

  /**
   * For example "vm3 (small) at 12 s: nearest was h2, where RAM lacks 4 GiB (8 GiB asked, 4 GiB
   * free)".
   */
  @Override
  public String toString() {
    String head = vm + " (" + flavour.name() + ") at " + Digits.of(at.value()) + " s: ";
    if (nearest.isEmpty()) {
      return head + "no host was there";
    }
    return shortages.isEmpty()
        ? head + "others waited before it, or the rule did not allow " + nearest
        : head
            + "nearest was "
            + nearest
            + ", where "
            + String.join(" and ", shortages.stream().map(Shortage::toString).toList());
  }
}
