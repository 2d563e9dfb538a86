package virtlab.model.infrastructure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import virtlab.model.unit.Names;
import virtlab.model.unit.Require;

/**
 * All that is declared, or all that is there: pieces whose dependencies are among them and lead
 * round in no circle.
 *
 * @param declarations at most 5,000, in any order; two states are equal if they hold the same in
 *     the same order
 */
public record InfrastructureState(List<Declaration> declarations) {
  private static final int MOST = 5_000;

  /** Nothing. */
  public static final InfrastructureState EMPTY = new InfrastructureState(List.of());

  /** Copies the list; refuses a name given twice, an unknown dependency and a circle. */
  public InfrastructureState {
    declarations = List.copyOf(declarations);
    Require.between("declarations", declarations.size(), 0, MOST);
    Names.distinct("declaration", declarations.stream().map(Declaration::name).toList());
    Order.of(declarations);
  }

  /** A state of these pieces. */
  public static InfrastructureState of(Declaration... declarations) {
    return new InfrastructureState(List.of(declarations));
  }

  /** The piece of a name, if there is one. */
  public Optional<Declaration> find(String name) {
    return declarations.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** The same with one more piece, or with another one in place of that of the same name. */
  public InfrastructureState with(Declaration piece) {
    List<Declaration> all = new ArrayList<>(declarations);
    int place = all.indexOf(find(piece.name()).orElse(piece));
    if (place < 0) {
      all.add(piece);
    } else {
      all.set(place, piece);
    }
    return new InfrastructureState(all);
  }

  /** The same without a piece; refuses one that is not there or on which others stand. */
  public InfrastructureState without(String name) {
    if (find(name).isEmpty()) {
      throw new IllegalArgumentException(
          "declaration: found "
              + name
              + ", allowed are "
              + String.join(", ", declarations.stream().map(Declaration::name).toList()));
    }
    return new InfrastructureState(
        declarations.stream().filter(each -> !each.name().equals(name)).toList());
  }

  /** The pieces so that each comes after all it depends on; else in the order given. */
  public List<Declaration> inOrder() {
    return Order.of(declarations);
  }

  /** Whether both hold the same pieces, in whatever order. */
  public boolean isSameAs(InfrastructureState other) {
    return byName(this).equals(byName(other));
  }

  static Map<String, Declaration> byName(InfrastructureState state) {
    Map<String, Declaration> pieces = new HashMap<>();
    for (Declaration piece : state.declarations) {
      pieces.put(piece.name(), piece);
    }
    return pieces;
  }

  /** One piece per line. */
  @Override
  public String toString() {
    return String.join("\n", declarations.stream().map(Declaration::toString).toList());
  }
}
