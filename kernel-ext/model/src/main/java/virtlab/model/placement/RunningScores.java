package virtlab.model.placement;

import java.util.Arrays;

/** The scores of flavours on hosts, while VMs come and go one by one. */
interface RunningScores {
  /** The score of a flavour on a host where it fits. */
  long of(int host, int flavour);

  /** Takes note that one VM of a flavour came to a host. */
  default void came(int host, int flavour) {}

  /** Takes note that one VM of a flavour left a host. */
  default void left(int host, int flavour) {}

  /**
   * The scores that {@link HostScore} gives, without a division per host where it is one of ours.
   *
   * @param free what is free on each host, four amounts per host; the caller keeps it up to date
   */
  static RunningScores of(HostScore score, long[][] capacity, long[] free, long[][] demand) {
    if (score == Score.ALL_EQUAL) {
      return (host, flavour) -> 0;
    }
    if (score == Score.LEAST_LEFT) {
      return new LeftScores(capacity, demand);
    }
    if (score == Score.MOST_LEFT) {
      return new LeftScores(capacity, demand).reversed();
    }
    return (host, flavour) -> {
      long[] row = Arrays.copyOfRange(free, 4 * host, 4 * host + 4);
      return score.of(demand[flavour], row, capacity[host]);
    };
  }
}
