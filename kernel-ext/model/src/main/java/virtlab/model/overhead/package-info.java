/** What virtualization costs: from event rates and event costs, and as published. */
@NullMarked
package virtlab.model.overhead;

import org.jspecify.annotations.NullMarked;
