/** The ZeroMQ sockets and the one thread that owns them. */
@NullMarked
package virtlab.kernel.channel;

import org.jspecify.annotations.NullMarked;
