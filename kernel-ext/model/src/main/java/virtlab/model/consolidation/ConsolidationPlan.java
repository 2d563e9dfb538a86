package virtlab.model.consolidation;

import java.util.List;
import virtlab.model.host.HostLoad;

/**
 * Which hosts can be emptied, and how.
 *
 * @param before the hosts as they were
 * @param after the hosts afterwards, in the same order
 * @param moves in this order
 * @param emptied the hosts that run nothing any more, in the order of being emptied
 */
public record ConsolidationPlan(
    List<HostLoad> before, List<HostLoad> after, List<VmMove> moves, List<String> emptied) {
  /** Copies the lists. */
  public ConsolidationPlan {
    before = List.copyOf(before);
    after = List.copyOf(after);
    moves = List.copyOf(moves);
    emptied = List.copyOf(emptied);
  }

  /** How many hosts run something before. */
  public long runningBefore() {
    return before.stream().filter(each -> !each.vms().isEmpty()).count();
  }

  /** How many hosts run something afterwards. */
  public long runningAfter() {
    return after.stream().filter(each -> !each.vms().isEmpty()).count();
  }

  /** For example "3 of 5 hosts go on, 4 VMs move; emptied are h4, h5". */
  @Override
  public String toString() {
    return runningAfter()
        + " of "
        + runningBefore()
        + " hosts go on, "
        + (moves.size() == 1 ? "1 VM moves" : moves.size() + " VMs move")
        + (emptied.isEmpty() ? "; none can be emptied" : "; emptied are ")
        + String.join(", ", emptied);
  }
}
