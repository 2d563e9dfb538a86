package virtlab.model.datacenter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import virtlab.model.random.RandomStream;
import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/** When hosts fail and for how long. */
@FunctionalInterface
public interface HostFailures {
  /**
   * A host's outages up to a time, in order and none during another; the same seed gives the same.
   *
   * @param host its name
   * @param end the latest begin
   */
  List<HostOutage> of(String host, Seconds end, long seed);

  /** No host ever fails. */
  static HostFailures none() {
    return (host, end, seed) -> List.of();
  }

  /**
   * Each host runs and is repaired in turn, for exponential times from a random stream of its own.
   * In the long run it is there up / (up + down) of the time.
   *
   * @param up mean time from repair to failure, a second or more
   * @param down mean time of a repair
   */
  static HostFailures random(Seconds up, Seconds down) {
    Require.atLeast("mean time to a failure in seconds", up.value(), 1.0);
    return (host, end, seed) -> {
      RandomStream random = RandomStream.of(seed, "failures of " + host);
      List<HostOutage> outages = new ArrayList<>();
      double at = random.exponential(up.value());
      while (at <= end.value()) {
        double lasting = random.exponential(down.value());
        outages.add(new HostOutage(host, Seconds.of(at), Seconds.of(lasting)));
        at += lasting;
        at += random.exponential(up.value());
      }
      return outages;
    };
  }

  /** These outages. */
  static HostFailures given(HostOutage... outages) {
    return given(List.of(outages));
  }

  /** These outages; refuses one of a host that begins during another of the same host. */
  static HostFailures given(List<HostOutage> outages) {
    List<HostOutage> sorted = new ArrayList<>(outages);
    sorted.sort(Comparator.comparing(HostOutage::at));
    for (HostOutage each : sorted) {
      inTurn(sorted.stream().filter(other -> other.host().equals(each.host())).toList());
    }
    return (host, end, seed) ->
        sorted.stream()
            .filter(each -> each.host().equals(host) && each.at().compareTo(end) <= 0)
            .toList();
  }

  /** Refuses outages of one host of which one begins before the one before it is over. */
  static List<HostOutage> inTurn(List<HostOutage> outages) {
    for (int i = 1; i < outages.size(); i++) {
      HostOutage before = outages.get(i - 1);
      HostOutage next = outages.get(i);
      if (next.at().compareTo(before.end()) < 0) {
        throw new IllegalArgumentException(
            "host "
                + next.host()
                + ": found an outage at "
                + next.at()
                + ", allowed is one after the end of the one before, "
                + before.end());
      }
    }
    return outages;
  }
}
