/** One solution, one suite: the verdicts. */
@NullMarked
package virtlab.judge;

import org.jspecify.annotations.NullMarked;
