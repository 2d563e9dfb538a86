/** What the protocol asks of whoever runs the cells. */
@NullMarked
package virtlab.kernel.interpreter;

import org.jspecify.annotations.NullMarked;
