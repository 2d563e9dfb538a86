/** Line and cell magics: how they are told from Java, and what each does in the kernel. */
@NullMarked
package virtlab.kernel.magic;

import org.jspecify.annotations.NullMarked;
