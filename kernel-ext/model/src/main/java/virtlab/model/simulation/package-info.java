/** Discrete-event simulation: what happens next, and what VMs on shared hosts receive meanwhile. */
@NullMarked
package virtlab.model.simulation;

import org.jspecify.annotations.NullMarked;
