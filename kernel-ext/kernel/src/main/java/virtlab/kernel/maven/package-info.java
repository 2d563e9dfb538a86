/** Libraries from Maven repositories, loaded only when the first is asked for. */
@NullMarked
package virtlab.kernel.maven;

import org.jspecify.annotations.NullMarked;
