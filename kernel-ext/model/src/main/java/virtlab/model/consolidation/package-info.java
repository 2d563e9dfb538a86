/** Emptying hosts: to save them, to look after them, and how far that should go. */
@NullMarked
package virtlab.model.consolidation;

import org.jspecify.annotations.NullMarked;
