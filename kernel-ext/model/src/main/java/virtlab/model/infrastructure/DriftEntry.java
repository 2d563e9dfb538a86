package virtlab.model.infrastructure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What somebody changed by hand: a piece that is no longer as it was recorded.
 *
 * @param kind how it differs
 * @param piece as it was recorded; of an unknown one, as it is
 * @param attributes what differs, by name; of a changed one only
 */
public record DriftEntry(Kind kind, Declaration piece, List<AttributeChange> attributes) {
  /** How a piece differs from what was recorded. */
  public enum Kind {
    /** It is gone. */
    MISSING,
    /** Its attributes differ. */
    CHANGED,
    /** It is there and was never recorded. */
    UNKNOWN
  }

  /** Copies the attributes. */
  public DriftEntry {
    attributes = List.copyOf(attributes);
  }

  /** All drift since a state was recorded: recorded pieces in their order, then unknown ones. */
  public static List<DriftEntry> between(InfrastructureState recorded, InfrastructureState actual) {
    Map<String, Declaration> there = InfrastructureState.byName(actual);
    Map<String, Declaration> known = InfrastructureState.byName(recorded);
    List<DriftEntry> drift = new ArrayList<>();
    for (Declaration piece : recorded.declarations()) {
      Declaration now = there.get(piece.name());
      if (now == null) {
        drift.add(new DriftEntry(Kind.MISSING, piece, List.of()));
      } else if (!now.equals(piece)) {
        drift.add(new DriftEntry(Kind.CHANGED, piece, Comparison.differences(piece, now)));
      }
    }
    for (Declaration piece : actual.declarations()) {
      if (!known.containsKey(piece.name())) {
        drift.add(new DriftEntry(Kind.UNKNOWN, piece, List.of()));
      }
    }
    return List.copyOf(drift);
  }

  /** For example "CHANGED vm web: size 2 → 8". */
  @Override
  public String toString() {
    String text = kind + " " + piece.kind().name() + " " + piece.name();
    return attributes.isEmpty()
        ? text
        : text + ": " + String.join(", ", attributes.stream().map(Object::toString).toList());
  }
}
