/** Jupyter's messages and how they lie on the wire. */
@NullMarked
package virtlab.kernel.protocol;

import org.jspecify.annotations.NullMarked;
