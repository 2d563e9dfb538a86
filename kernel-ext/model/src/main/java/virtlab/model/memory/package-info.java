/**
 * Memory given to guests and taken back from them.
 *
 * <pre>{@code
 * List<Guest> guests =
 *     List.of(new Guest("idle", 100, 1000, 0, 0), new Guest("busy", 100, 1000, 0, 1));
 * System.out.println(Balloon.reclaim(guests, 1000, 0).taken());
 * System.out.println(Balloon.reclaim(guests, 1000, Balloon.DEFAULT_TAX).taken());
 * // [500, 500]
 * // [800, 200]
 * }</pre>
 */
@NullMarked
package virtlab.model.memory;

import org.jspecify.annotations.NullMarked;
