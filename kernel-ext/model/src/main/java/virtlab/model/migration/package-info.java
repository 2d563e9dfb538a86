/** Moving a running VM to another host: rounds, bytes, total time, downtime. */
@NullMarked
package virtlab.model.migration;

import org.jspecify.annotations.NullMarked;
