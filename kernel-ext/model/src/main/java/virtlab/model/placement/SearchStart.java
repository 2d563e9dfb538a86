package virtlab.model.placement;

/** The host at which a search for a place begins. */
public enum SearchStart {
  /** Always the first. */
  FIRST_HOST,
  /** The one used last; earlier ones are never looked at. */
  LAST_USED,
  /** The one after the host used last; after the last host comes the first. */
  AFTER_LAST_USED
}
