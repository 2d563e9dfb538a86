/** Arithmetic and number texts that give the same digits on every JDK and in a browser. */
@NullMarked
package virtlab.model.number;

import org.jspecify.annotations.NullMarked;
