package virtlab.model.sharing;

import java.util.List;
import virtlab.model.unit.Seconds;

/**
 * Which domain ran when on which CPU under {@link CreditScheduler}.
 *
 * @param cpus how many physical CPUs there are
 * @param domains whose slices these are, in input order
 * @param slices in the order of their begins, on each CPU one after the other
 */
public record CreditTimeline(int cpus, List<CpuClaim> domains, List<Slice> slices) {
  /**
   * A stretch on a CPU.
   *
   * @param cpu 0 for the first
   * @param domain its place in the domains
   * @param start since the beginning
   * @param time how long it ran
   */
  public record Slice(int cpu, int domain, Seconds start, Seconds time) {}

  /** Copies both lists. */
  public CreditTimeline {
    domains = List.copyOf(domains);
    slices = List.copyOf(slices);
  }

  /** All time that a domain ran, by its place. */
  public Seconds received(int domain) {
    double sum = 0;
    for (Slice slice : slices) {
      sum += slice.domain() == domain ? slice.time().value() : 0;
    }
    return Seconds.of(sum);
  }
}
