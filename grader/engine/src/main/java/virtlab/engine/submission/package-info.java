/** What was handed in: read within limits, sorted by student and exercise. */
@NullMarked
package virtlab.engine.submission;

import org.jspecify.annotations.NullMarked;
