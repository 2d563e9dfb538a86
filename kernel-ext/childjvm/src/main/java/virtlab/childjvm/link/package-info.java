/** The ordered, framed connection between a process and the child it started. */
@NullMarked
package virtlab.childjvm.link;

import org.jspecify.annotations.NullMarked;
