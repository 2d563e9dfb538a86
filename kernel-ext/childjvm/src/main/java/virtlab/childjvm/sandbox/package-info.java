/** What keeps a child JVM away from everything that is not its own. */
@NullMarked
package virtlab.childjvm.sandbox;

import org.jspecify.annotations.NullMarked;
