/** One running kernel: what Jupyter asks, answered. */
@NullMarked
package virtlab.kernel.session;

import org.jspecify.annotations.NullMarked;
