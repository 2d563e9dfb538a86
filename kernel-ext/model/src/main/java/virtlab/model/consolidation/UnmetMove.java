package virtlab.model.consolidation;

import java.util.List;
import virtlab.model.migration.Precondition;
import virtlab.model.unit.Require;

/**
 * A move that a live migration cannot make as things are.
 *
 * @param move which
 * @param unmet what it presupposes and does not find, at least one
 */
public record UnmetMove(VmMove move, List<Precondition> unmet) {
  /** Copies the list; refuses an empty one. */
  public UnmetMove {
    unmet = List.copyOf(unmet);
    Require.atLeast("preconditions not met", unmet.size(), 1L);
  }

  /** For example "VM db: from h1 to h2; STORAGE: not met; host h2 does not reach san1; …". */
  @Override
  public String toString() {
    return move + "; " + String.join("; ", unmet.stream().map(Precondition::toString).toList());
  }
}
