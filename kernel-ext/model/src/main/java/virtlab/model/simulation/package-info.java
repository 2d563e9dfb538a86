/** Discrete-event simulation: what happens next, and in which order. */
@NullMarked
package virtlab.model.simulation;

import org.jspecify.annotations.NullMarked;
