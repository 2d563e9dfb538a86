package virtlab.model.infrastructure;

/**
 * One attribute that differs.
 *
 * @param attribute its name; "kind" and "depends on" for those
 * @param before its value now; empty if there is none
 * @param after its value then; empty if there is none
 * @param replaces whether it cannot be changed in place
 */
public record AttributeChange(String attribute, String before, String after, boolean replaces) {
  /** For example "image debian 11 → debian 12 (needs a new one)". */
  @Override
  public String toString() {
    return attribute
        + " "
        + (before.isEmpty() ? "none" : before)
        + " → "
        + (after.isEmpty() ? "none" : after)
        + (replaces ? " (needs a new one)" : "");
  }
}
