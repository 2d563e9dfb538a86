/** What a host offers and a VM asks for: cores, RAM, SSD and HDD together. */
@NullMarked
package virtlab.model.resource;

import org.jspecify.annotations.NullMarked;
