package virtlab.model.placement;

import java.util.List;
import virtlab.model.host.Host;
import virtlab.model.resource.Resources;
import virtlab.model.resource.Shortage;

/**
 * The host that came nearest to a demand, and what lacks there, in the order CPU, RAM, SSD, HDD;
 * nothing lacks if the rule alone kept the VM away.
 *
 * @param host which one
 * @param shortages what lacks there
 */
public record NearMiss(Host host, List<Shortage> shortages) {
  /** Copies the shortages. */
  public NearMiss {
    shortages = List.copyOf(shortages);
  }

  /** The sum of lacking / demanded over the resources: the distance, 0 where it fits. */
  static double distance(Resources demand, Resources free) {
    double lack = 0;
    for (Shortage shortage : demand.missingFrom(free)) {
      lack += shortage.relative();
    }
    return lack;
  }

  /** For example "nearest is h2, where RAM lacks 4 GiB (8 GiB asked, 4 GiB free)". */
  @Override
  public String toString() {
    if (shortages.isEmpty()) {
      return "it would fit on " + host.id() + ", but the rule does not allow that host";
    }
    return "nearest is "
        + host.id()
        + ", where "
        + String.join(" and ", shortages.stream().map(Shortage::toString).toList());
  }
}
