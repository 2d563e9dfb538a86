/** The user side of the kernel: it runs the reader's code and tells what became of it. */
@NullMarked
package virtlab.agent;

import org.jspecify.annotations.NullMarked;
