/** The virtlab command. */
@NullMarked
package virtlab.cli;

import org.jspecify.annotations.NullMarked;
