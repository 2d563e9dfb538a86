/** A small blocking client of any Jupyter kernel. */
@NullMarked
package virtlab.kernel.client;

import org.jspecify.annotations.NullMarked;
