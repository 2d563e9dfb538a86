package virtlab.model.infrastructure;

import java.util.List;

/**
 * What a plan does with one piece, and why.
 *
 * @param action what is done
 * @param piece as it will be; of one that is deleted, as it is
 * @param attributes what differs, by name; empty for what is created or deleted
 * @param because the piece that is replaced and on which this one stands; empty if nothing forces
 *     it but its own attributes
 */
public record PlannedChange(
    ChangeAction action, Declaration piece, List<AttributeChange> attributes, String because) {
  /** Copies the attributes. */
  public PlannedChange {
    attributes = List.copyOf(attributes);
  }

  /** For example "REPLACE vm web: image a → b (needs a new one)". */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(action).append(' ').append(piece.kind().name()).append(' ').append(piece.name());
    String separator = ": ";
    for (AttributeChange attribute : attributes) {
      text.append(separator).append(attribute);
      separator = ", ";
    }
    if (!because.isEmpty()) {
      text.append(separator).append("stands on ").append(because).append(", which is replaced");
    }
    return text.toString();
  }
}
