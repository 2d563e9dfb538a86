/** What code that is being typed may become, and what it means. */
@NullMarked
package virtlab.kernel.explain;

import org.jspecify.annotations.NullMarked;
