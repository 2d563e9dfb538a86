package virtlab.model.placement;

/**
 * A placement rule that a {@link Fleet} can keep an index for: a score, and where the search
 * begins.
 *
 * @param score of a host that fits; the least is chosen, of equal ones the first
 * @param start where the search begins
 */
public record FitRule(HostScore score, SearchStart start) {
  /** The first host where the VM fits. */
  public static FitRule firstFit() {
    return new FitRule(Score.ALL_EQUAL, SearchStart.FIRST_HOST);
  }

  /** The host used last or a later one; a host once passed gets no more VMs. */
  public static FitRule nextFit() {
    return new FitRule(Score.ALL_EQUAL, SearchStart.LAST_USED);
  }

  /** The next host after the one used last, around to the first again. */
  public static FitRule roundRobin() {
    return new FitRule(Score.ALL_EQUAL, SearchStart.AFTER_LAST_USED);
  }

  /** The host on which least would stay free, as {@link HostChoice#bestFit()} counts it. */
  public static FitRule bestFit() {
    return new FitRule(Score.LEAST_LEFT, SearchStart.FIRST_HOST);
  }

  /** The host on which most would stay free, by the same sum. */
  public static FitRule worstFit() {
    return new FitRule(Score.MOST_LEFT, SearchStart.FIRST_HOST);
  }

  /** The host whose free resources are most like the demand: {@link HostChoice#dotProduct()}. */
  public static FitRule dotProduct() {
    return new FitRule(
        (demand, free, capacity) -> -Score.product(demand, free, capacity), SearchStart.FIRST_HOST);
  }
}
