/** The fault run: many cells, harmless and hostile, on one kernel. */
@NullMarked
package virtlab.cli.faults;

import org.jspecify.annotations.NullMarked;
