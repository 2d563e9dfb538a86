/**
 * Capacity that follows demand, late and in steps: loads, autoscalers, what waits or is lost
 * meanwhile, how good that was, and how many servers a queue needs.
 */
@NullMarked
package virtlab.model.elasticity;

import org.jspecify.annotations.NullMarked;
