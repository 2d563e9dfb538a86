/** What a course notebook calls. */
@NullMarked
package virtlab.course;

import org.jspecify.annotations.NullMarked;
