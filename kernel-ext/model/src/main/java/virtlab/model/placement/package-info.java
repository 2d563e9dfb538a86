/** Which VM goes to which host, and why one goes to none. */
@NullMarked
package virtlab.model.placement;

import org.jspecify.annotations.NullMarked;
