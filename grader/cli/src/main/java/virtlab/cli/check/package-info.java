/** Every test of the project, one step after the other. */
@NullMarked
package virtlab.cli.check;

import org.jspecify.annotations.NullMarked;
