/** What a cell may show, and the session that shows it. */
@NullMarked
package virtlab.display;

import org.jspecify.annotations.NullMarked;
