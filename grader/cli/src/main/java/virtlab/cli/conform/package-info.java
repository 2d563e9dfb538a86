/** What a Jupyter kernel must hold: named checks over the protocol, run on any kernelspec. */
@NullMarked
package virtlab.cli.conform;

import org.jspecify.annotations.NullMarked;
