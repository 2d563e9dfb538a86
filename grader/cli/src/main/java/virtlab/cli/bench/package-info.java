/** What kernels cost: one driver, several kernels, side by side in one run. */
@NullMarked
package virtlab.cli.bench;

import org.jspecify.annotations.NullMarked;
