package virtlab.model.orchestration;

import virtlab.model.unit.Seconds;

/**
 * How a deployment stands from a moment on, until the next.
 *
 * @param at when
 * @param deployment its name
 * @param desired how many replicas are desired
 * @param existing how many there are, in whatever phase
 * @param ready how many serve
 * @param updated how many of those that serve run the version desired last
 */
public record Moment(
    Seconds at, String deployment, int desired, int existing, int ready, int updated) {
  /** Whether another moment says the same of the deployment. */
  boolean saysTheSame(Moment other) {
    return desired == other.desired
        && existing == other.existing
        && ready == other.ready
        && updated == other.updated;
  }
}
