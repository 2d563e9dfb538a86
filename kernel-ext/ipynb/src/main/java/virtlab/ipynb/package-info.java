/** Notebook files, and cells as Java. */
@NullMarked
package virtlab.ipynb;

import org.jspecify.annotations.NullMarked;
