/** Hypervisors: the chapter's two types, the four independent axes, and products on both. */
@NullMarked
package virtlab.model.hypervisor;

import org.jspecify.annotations.NullMarked;
