/**
 * Quantities with their unit in the type: bytes, bandwidth, seconds, cores, CPU time, clock rate.
 */
@NullMarked
package virtlab.model.unit;

import org.jspecify.annotations.NullMarked;
