/**
 * Quantities with their unit in the type: bytes, bandwidth, seconds, cores, CPU time, clock rate.
 *
 * <pre>{@code
 * System.out.println(Bytes.gib(4) + " and " + Bytes.gb(4));
 * System.out.println(Bytes.mb(512).at(Bandwidth.mbit(128)));
 * // 4 GiB and 4 GB
 * // 32 s
 * }</pre>
 */
@NullMarked
package virtlab.model.unit;

import org.jspecify.annotations.NullMarked;
