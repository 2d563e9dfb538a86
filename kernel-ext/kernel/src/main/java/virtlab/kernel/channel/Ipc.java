package virtlab.kernel.channel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.ConnectionInfo;

/**
 * The transport {@code ipc}: one Unix-domain socket a channel, at {@code {ip}-{port}}. JeroMQ has
 * none, so its sockets stay on the loopback and relays pass the bytes.
 */
public final class Ipc implements AutoCloseable {
  /** Both sides' hook: where a channel's relay listens and where it passes on to. */
  private interface Opening {
    Relay open(Channel channel) throws IOException;
  }

  private final ConnectionInfo connection;
  private final List<Relay> relays = new ArrayList<>();
  private final Map<Channel, Integer> ports = new EnumMap<>(Channel.class);

  private Ipc(ConnectionInfo connection) {
    this.connection = connection;
  }

  /**
   * A kernel's side: opens the socket files.
   *
   * @param ports the loopback port on which a channel is served
   */
  public static Ipc serving(ConnectionInfo connection, ToIntFunction<Channel> ports)
      throws IOException {
    return new Ipc(connection)
        .open(
            channel -> {
              Path file = connection.socketFile(channel);
              Files.deleteIfExists(file); // of a kernel that was killed
              Relay relay = Relay.open(UnixDomainSocketAddress.of(file), loopback(channel, ports));
              file.toFile().deleteOnExit();
              return relay;
            });
  }

  private static InetSocketAddress loopback(Channel channel, ToIntFunction<Channel> ports)
      throws IOException {
    return new InetSocketAddress(loopback(), ports.applyAsInt(channel));
  }

  /** A front end's side: {@link #tcp} says where to connect. */
  public static Ipc reaching(ConnectionInfo connection) throws IOException {
    return new Ipc(connection)
        .open(
            channel ->
                Relay.open(
                    new InetSocketAddress(loopback(), 0),
                    UnixDomainSocketAddress.of(connection.socketFile(channel))));
  }

  private Ipc open(Opening opening) throws IOException {
    for (Channel channel : Channel.values()) {
      Relay relay = opening.open(channel);
      relays.add(relay);
      if (relay.address() instanceof InetSocketAddress address) {
        ports.put(channel, address.getPort());
      }
    }
    return this;
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  /** The same kernel over TCP; of a front end's side only. */
  public ConnectionInfo tcp() {
    return new ConnectionInfo("tcp", "127.0.0.1", connection.key(), ports);
  }

  @Override
  public void close() {
    for (Relay relay : relays) {
      try {
        relay.close();
      } catch (IOException e) {
        Complaints.say("closing ipc failed", e);
      }
    }
  }
}
