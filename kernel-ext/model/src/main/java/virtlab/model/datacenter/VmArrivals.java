package virtlab.model.datacenter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import virtlab.model.unit.Seconds;

/** Which VMs are asked for and when: a list, or drawn at random ({@link VmStream}). */
@FunctionalInterface
public interface VmArrivals {
  /**
   * All requests up to a time, in the order of their arrivals; the same seed gives the same.
   *
   * @param end the latest arrival
   */
  List<VmRequest> until(Seconds end, long seed);

  /** These; of equal times the one listed first comes first. */
  static VmArrivals given(VmRequest... requests) {
    return given(List.of(requests));
  }

  /** These; of equal times the one listed first comes first. */
  static VmArrivals given(List<VmRequest> requests) {
    List<VmRequest> sorted = new ArrayList<>(requests);
    sorted.sort(Comparator.comparing(VmRequest::arrival));
    return (end, seed) ->
        sorted.stream().filter(each -> each.arrival().compareTo(end) <= 0).toList();
  }

  /** None: a data centre with groups only. */
  static VmArrivals none() {
    return (end, seed) -> List.of();
  }
}
