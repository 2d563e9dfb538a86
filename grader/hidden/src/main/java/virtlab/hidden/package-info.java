/** Hidden suites, one package per exercise. */
@NullMarked
package virtlab.hidden;

import org.jspecify.annotations.NullMarked;
