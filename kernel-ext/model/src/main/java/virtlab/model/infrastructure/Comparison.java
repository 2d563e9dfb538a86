package virtlab.model.infrastructure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import virtlab.model.infrastructure.Operation.Verb;

/** Finds what differs between two states, and in which order it is done. */
final class Comparison {
  private final InfrastructureState actual;
  private final InfrastructureState declared;
  private final Map<String, Declaration> there;
  private final Map<String, Declaration> wanted;
  private final Map<String, PlannedChange> found = new HashMap<>();

  Comparison(InfrastructureState actual, InfrastructureState declared) {
    this.actual = actual;
    this.declared = declared;
    there = InfrastructureState.byName(actual);
    wanted = InfrastructureState.byName(declared);
    for (Declaration piece : declared.inOrder()) {
      compare(piece);
    }
  }

  private void compare(Declaration piece) {
    Declaration now = there.get(piece.name());
    if (now == null) {
      found.put(piece.name(), new PlannedChange(ChangeAction.CREATE, piece, List.of(), ""));
      return;
    }
    List<AttributeChange> differ = differences(now, piece);
    String because = replacedBelow(piece);
    boolean replaced = !because.isEmpty() || differ.stream().anyMatch(AttributeChange::replaces);
    if (replaced || !differ.isEmpty()) {
      ChangeAction action = replaced ? ChangeAction.REPLACE : ChangeAction.UPDATE;
      found.put(piece.name(), new PlannedChange(action, piece, differ, because));
    }
  }

  /** The first piece below that is replaced; empty if none is. */
  private String replacedBelow(Declaration piece) {
    for (String name : piece.dependsOn()) {
      PlannedChange below = found.get(name);
      if (below != null && below.action() == ChangeAction.REPLACE) {
        return name;
      }
    }
    return "";
  }

  static List<AttributeChange> differences(Declaration now, Declaration then) {
    List<AttributeChange> all = new ArrayList<>();
    boolean renamed = !now.kind().name().equals(then.kind().name());
    all.add(
        new AttributeChange(
            "kind",
            renamed ? now.kind().name() : fixed(now),
            renamed ? then.kind().name() : fixed(then),
            true));
    TreeSet<String> names = new TreeSet<>(now.attributes().keySet());
    names.addAll(then.attributes().keySet());
    for (String name : names) {
      String before = now.attributes().getOrDefault(name, "");
      String after = then.attributes().getOrDefault(name, "");
      all.add(new AttributeChange(name, before, after, then.kind().fixed().contains(name)));
    }
    String before = String.join(", ", now.dependsOn());
    String after = String.join(", ", then.dependsOn());
    all.add(new AttributeChange("depends on", before, after, true));
    return all.stream().filter(each -> !each.before().equals(each.after())).toList();
  }

  /** What is fixed in a kind, so that two kinds of one name are told apart. */
  private static String fixed(Declaration piece) {
    return piece.kind().name() + " with fixed " + String.join(", ", piece.kind().fixed());
  }

  List<PlannedChange> changes() {
    List<PlannedChange> changes = new ArrayList<>();
    for (Declaration piece : backwards()) {
      if (!wanted.containsKey(piece.name())) {
        changes.add(new PlannedChange(ChangeAction.DELETE, piece, List.of(), ""));
      }
    }
    for (Declaration piece : declared.inOrder()) {
      PlannedChange change = found.get(piece.name());
      if (change != null) {
        changes.add(change);
      }
    }
    return changes;
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Declaration piece : backwards()) {
      PlannedChange change = found.get(piece.name());
      boolean replaced = change != null && change.action() == ChangeAction.REPLACE;
      if (replaced || !wanted.containsKey(piece.name())) {
        operations.add(new Operation(Verb.DELETE, piece));
      }
    }
    for (Declaration piece : declared.inOrder()) {
      PlannedChange change = found.get(piece.name());
      if (change != null) {
        boolean update = change.action() == ChangeAction.UPDATE;
        operations.add(new Operation(update ? Verb.UPDATE : Verb.CREATE, piece));
      }
    }
    return operations;
  }

  /** What is there, those that stand on others first. */
  private List<Declaration> backwards() {
    List<Declaration> reversed = new ArrayList<>();
    for (Declaration piece : actual.inOrder()) {
      reversed.add(0, piece);
    }
    return reversed;
  }
}
