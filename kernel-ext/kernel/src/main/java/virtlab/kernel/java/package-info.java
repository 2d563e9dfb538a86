/** Java cells: compiled here, explained here, run in the user process. */
@NullMarked
package virtlab.kernel.java;

import org.jspecify.annotations.NullMarked;
