/** Executes notebooks over the kernel's real protocol, in another process. */
@NullMarked
package virtlab.cli.run;

import org.jspecify.annotations.NullMarked;
