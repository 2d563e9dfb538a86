/** What compiling whole cells needs of JShell, and JShell offers to its own package only. */
@NullMarked
package virtlab.jshell;

import org.jspecify.annotations.NullMarked;
