/** Child JVMs: how they are started, limited and ended. */
@NullMarked
package virtlab.childjvm;

import org.jspecify.annotations.NullMarked;
