package virtlab.model.container;

import virtlab.model.unit.Require;
import virtlab.model.unit.Seconds;

/**
 * One part of a start.
 *
 * @param step what happens
 * @param time how long it takes
 * @param source where the number stands, or how it follows from others
 */
public record StartPart(StartStep step, Seconds time, String source) {
  /** Refuses a number without a source. */
  public StartPart {
    Require.name("source", source);
  }
}
