/** Virtual network interfaces that share one physical wire. */
@NullMarked
package virtlab.model.network;

import org.jspecify.annotations.NullMarked;
