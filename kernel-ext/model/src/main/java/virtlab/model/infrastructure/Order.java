package virtlab.model.infrastructure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts pieces after what they depend on. Source: Tarjan, Depth-first search and linear graph
 * algorithms, SIAM Journal on Computing 1 (1972).
 */
final class Order {
  private final Map<String, Declaration> known = new HashMap<>();
  private final Map<String, Boolean> done = new HashMap<>();
  private final List<String> path = new ArrayList<>();
  private final List<Declaration> order = new ArrayList<>();

  private Order() {}

  /** The pieces in order; refuses an unknown dependency and a circle. */
  static List<Declaration> of(List<Declaration> pieces) {
    Order order = new Order();
    for (Declaration piece : pieces) {
      order.known.put(piece.name(), piece);
    }
    for (Declaration piece : pieces) {
      order.visit(piece);
    }
    return List.copyOf(order.order);
  }

  private void visit(Declaration piece) {
    Boolean finished = done.get(piece.name());
    if (finished != null) {
      if (!finished) {
        refuse(piece.name());
      }
      return;
    }
    done.put(piece.name(), false);
    path.add(piece.name());
    for (String name : piece.dependsOn()) {
      Declaration below = known.get(name);
      if (below == null) {
        throw new IllegalArgumentException(
            piece.name()
                + ": depends on "
                + name
                + ", which is not there; allowed are names of the same state");
      }
      visit(below);
    }
    path.remove(path.size() - 1);
    done.put(piece.name(), true);
    order.add(piece);
  }

  private void refuse(String name) {
    List<String> circle = new ArrayList<>(path.subList(path.indexOf(name), path.size()));
    circle.add(name);
    throw new IllegalArgumentException(
        name
            + ": depends on itself through "
            + String.join(" → ", circle)
            + "; allowed are dependencies that lead round in no circle");
  }
}
