/**
 * Random numbers that are the same on every JDK and in a browser, one stream per entity.
 *
 * <pre>{@code
 * RandomStream first = RandomStream.of(42, "web");
 * RandomStream again = RandomStream.of(42, "web");
 * System.out.println(first.below(100) == again.below(100));
 * System.out.println(Digits.of(first.exponential(2), 6));
 * // true
 * // 0.948481
 * }</pre>
 */
@NullMarked
package virtlab.model.random;

import org.jspecify.annotations.NullMarked;
