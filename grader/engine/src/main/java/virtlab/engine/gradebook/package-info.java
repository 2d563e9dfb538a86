/** What is known of a run, on disk: the plan first, then every result as it comes. */
@NullMarked
package virtlab.engine.gradebook;

import org.jspecify.annotations.NullMarked;
