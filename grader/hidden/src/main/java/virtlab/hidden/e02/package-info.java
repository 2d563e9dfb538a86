/** Exercise E02: the hidden suite; its bank of solutions lies beside it as resources. */
@NullMarked
package virtlab.hidden.e02;

import org.jspecify.annotations.NullMarked;
