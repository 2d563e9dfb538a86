package virtlab.model.infrastructure;

/** What a plan does with one piece. */
public enum ChangeAction {
  /** It is declared and not there. */
  CREATE,

  /** It is there, and attributes are changed in place. */
  UPDATE,

  /** It is deleted and made anew. */
  REPLACE,

  /** It is there and not declared. */
  DELETE
}
