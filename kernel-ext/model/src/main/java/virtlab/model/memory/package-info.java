/** Memory given to guests and taken back from them. */
@NullMarked
package virtlab.model.memory;

import org.jspecify.annotations.NullMarked;
