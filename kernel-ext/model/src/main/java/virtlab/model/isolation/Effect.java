package virtlab.model.isolation;

/** What a neighbour feels, the mildest first. */
public enum Effect {
  /** Nothing. */
  NONE,

  /** It is slower, but keeps what the limit leaves to it. */
  BOUNDED,

  /** It is slower, and nothing but its weight says how much. */
  SLOWED,

  /** It is ended, or cannot go on. */
  ENDED
}
