package virtlab.judge;

/** How one test ended. */
public enum Verdict {
  PASS,
  FAIL,
  TIMEOUT,
  MEMORY,
  EXIT,
  CRASH,
  /** What the contract asks for is not in the solution. */
  MISSING,
  /** The box answered something that no honest solution can answer; a person should look. */
  TAMPER,
  /** The judge's own fault; it costs no points until a person has looked. */
  ERROR
}
