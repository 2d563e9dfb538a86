package virtlab.model.infrastructure;

import java.util.ArrayList;
import java.util.List;
import virtlab.model.unit.Require;

/**
 * The way from an actual state to a declared one: {@code ChangePlan.between(actual, declared)}.
 *
 * <p>First all that must go is deleted, what stands on others before them; then all that is missing
 * is created and what differs is changed, in the order of the dependencies. So at each moment
 * everything stands on something. A piece that stands on a replaced one is replaced too, and so is
 * one whose kind, dependencies or fixed attributes change. Applied, it leads to the declared state,
 * and the next plan is empty: applying is idempotent. Source: Kratzke, Cloud-native Computing,
 * chapter 7; the words of create, update in place, replace and delete are Terraform's.
 */
public final class ChangePlan {
  private final InfrastructureState from;
  private final InfrastructureState to;
  private final List<PlannedChange> changes;
  private final List<Operation> operations;

  private ChangePlan(
      InfrastructureState from,
      InfrastructureState to,
      List<PlannedChange> changes,
      List<Operation> operations) {
    this.from = from;
    this.to = to;
    this.changes = List.copyOf(changes);
    this.operations = List.copyOf(operations);
  }

  /** The plan from what is there to what is declared. */
  public static ChangePlan between(InfrastructureState actual, InfrastructureState declared) {
    Comparison found = new Comparison(actual, declared);
    return new ChangePlan(actual, declared, found.changes(), found.operations());
  }

  /** What is done with each piece: deleted ones first, the others in the order of dependencies. */
  public List<PlannedChange> changes() {
    return changes;
  }

  /** The calls to the provider, in the order in which they are made. */
  public List<Operation> operations() {
    return operations;
  }

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** How many pieces meet with this action. */
  public int count(ChangeAction action) {
    return (int) changes.stream().filter(change -> change.action() == action).count();
  }

  /** How many pieces stay as they are. */
  public int unchanged() {
    return to.declarations().size() - changes.size() + count(ChangeAction.DELETE);
  }

  /**
   * Does it all. Refuses a state that is not the one that was planned for: plan again.
   *
   * @return the declared state
   */
  public InfrastructureState apply(InfrastructureState actual) {
    apply(actual, operations.size());
    return to;
  }

  /**
   * Does the first calls only, as if the rest had failed: what is there then is a state, from which
   * a new plan leads on.
   *
   * @param calls how many, 0 to all
   */
  public InfrastructureState apply(InfrastructureState actual, int calls) {
    Require.between("calls", calls, 0, operations.size());
    if (!from.isSameAs(actual)) {
      List<DriftEntry> drift = DriftEntry.between(from, actual);
      throw new IllegalArgumentException(
          "state: found "
              + drift.get(0)
              + " since the plan was made; allowed is the state it was made for, so plan again");
    }
    InfrastructureState state = from;
    for (Operation operation : operations.subList(0, calls)) {
      state =
          operation.verb() == Operation.Verb.DELETE
              ? state.without(operation.piece().name())
              : state.with(operation.piece());
    }
    return state;
  }

  /**
   * A line per change, and their numbers: "1 to create, 0 to update, 0 to replace, 1 to delete".
   */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>(changes.stream().map(Object::toString).toList());
    lines.add(
        isEmpty()
            ? "nothing to do"
            : count(ChangeAction.CREATE)
                + " to create, "
                + count(ChangeAction.UPDATE)
                + " to update, "
                + count(ChangeAction.REPLACE)
                + " to replace, "
                + count(ChangeAction.DELETE)
                + " to delete");
    return String.join("\n", lines);
  }
}
