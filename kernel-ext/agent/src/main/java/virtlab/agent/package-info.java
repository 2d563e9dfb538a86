/** The agent. */
@NullMarked
package virtlab.agent;

import org.jspecify.annotations.NullMarked;
