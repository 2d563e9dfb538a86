/**
 * Arithmetic and number texts that give the same digits on every JDK and in a browser.
 *
 * <pre>{@code
 * System.out.println(Digits.of(2.0 / 3));
 * System.out.println(Digits.of(Exponential.of(Logarithm.of(5)), 6));
 * // 0.667
 * // 5
 * }</pre>
 */
@NullMarked
package virtlab.model.number;

import org.jspecify.annotations.NullMarked;
