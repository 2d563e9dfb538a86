/** The kernel. */
@NullMarked
package virtlab.kernel;

import org.jspecify.annotations.NullMarked;
