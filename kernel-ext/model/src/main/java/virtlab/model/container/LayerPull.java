package virtlab.model.container;

import virtlab.model.unit.Seconds;

/**
 * One layer's way over the wire, in seconds since the pull began.
 *
 * @param layer what was fetched
 * @param asked when it was requested
 * @param begun when its first byte came
 * @param finished when its last byte was there
 */
public record LayerPull(Layer layer, Seconds asked, Seconds begun, Seconds finished) {}
