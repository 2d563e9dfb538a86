package virtlab.kernel.channel;

import org.zeromq.SocketType;
import virtlab.kernel.protocol.Channel;

/**
 * One socket of a loop.
 *
 * @param channel what it carries
 * @param type its ZeroMQ type
 * @param address where it binds or connects
 * @param bind whether it binds
 * @param identity its routing identity; empty leaves the choice to ZeroMQ
 */
public record Plug(
    Channel channel, SocketType type, String address, boolean bind, String identity) {
  /** A kernel's side: binds. */
  public static Plug bound(Channel channel, SocketType type, String address) {
    return new Plug(channel, type, address, true, "");
  }

  /** A front end's side: connects. */
  public static Plug connected(Channel channel, SocketType type, String address, String identity) {
    return new Plug(channel, type, address, false, identity);
  }
}
