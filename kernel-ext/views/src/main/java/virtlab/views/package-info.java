/** Pictures of the model. */
@NullMarked
package virtlab.views;

import org.jspecify.annotations.NullMarked;
