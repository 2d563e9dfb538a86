package virtlab.model.infrastructure;

/**
 * One call to the provider.
 *
 * @param verb what is done
 * @param piece with which piece
 */
public record Operation(Verb verb, Declaration piece) {
  /** What a provider can do; a replacement is a deletion and later a creation. */
  public enum Verb {
    /** Takes the piece away. */
    DELETE,
    /** Makes the piece. */
    CREATE,
    /** Changes the piece of that name. */
    UPDATE
  }

  /** For example "CREATE web". */
  @Override
  public String toString() {
    return verb + " " + piece.name();
  }
}
