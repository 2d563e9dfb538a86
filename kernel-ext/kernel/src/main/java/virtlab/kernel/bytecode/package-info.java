@NullMarked
package virtlab.kernel.bytecode;

import org.jspecify.annotations.NullMarked;
