/** Many submissions, one gradebook. */
@NullMarked
package virtlab.engine;

import org.jspecify.annotations.NullMarked;
