/** From what a student hands in to class files. */
@NullMarked
package virtlab.judge.compile;

import org.jspecify.annotations.NullMarked;
