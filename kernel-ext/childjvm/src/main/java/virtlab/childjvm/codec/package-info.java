/** Plain values as bytes, decoded by the type that the reader expects. */
@NullMarked
package virtlab.childjvm.codec;

import org.jspecify.annotations.NullMarked;
