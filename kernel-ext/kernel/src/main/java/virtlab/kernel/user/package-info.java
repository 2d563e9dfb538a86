/** The user process, seen from the kernel: started, talked to, stopped, replaced. */
@NullMarked
package virtlab.kernel.user;

import org.jspecify.annotations.NullMarked;
