/**
 * Virtual network interfaces that share one physical wire.
 *
 * <pre>{@code
 * WireShares shares =
 *     Wire.of(Bandwidth.gbit(10))
 *         .share(Traffic.of("web", Bandwidth.gbit(2)), Traffic.of("backup", Bandwidth.gbit(9)));
 * System.out.println(shares);
 * // web 2 Gbit/s, backup 8 Gbit/s, unused 0 bit/s
 * }</pre>
 */
@NullMarked
package virtlab.model.network;

import org.jspecify.annotations.NullMarked;
