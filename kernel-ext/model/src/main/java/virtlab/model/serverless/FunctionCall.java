package virtlab.model.serverless;

import virtlab.model.unit.Seconds;

/**
 * One try to serve an event.
 *
 * @param arrival when it came
 * @param working when the instance began to work; the arrival if it was refused
 * @param end when it was over
 * @param outcome how it went
 */
public record FunctionCall(Seconds arrival, Seconds working, Seconds end, Outcome outcome) {
  /** How a try went. */
  public enum Outcome {
    /** A free instance served it. */
    WARM,
    /** A new instance had to be made. */
    COLD,
    /** There was no room. */
    REFUSED
  }
}
