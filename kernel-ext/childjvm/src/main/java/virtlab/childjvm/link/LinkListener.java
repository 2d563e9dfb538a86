package virtlab.childjvm.link;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * Where a parent waits for its child: a Unix-domain socket in a folder that only this user may
 * enter, or a loopback port where the system has no such sockets. Either way the child has to know
 * the secret.
 */
public final class LinkListener implements Closeable {
  static final int HELLO = 0;

  private final ServerSocketChannel server;
  private final String address;
  private final String secret = new BigInteger(128, new SecureRandom()).toString(36);
  private final @Nullable Path folder;

  private LinkListener(ServerSocketChannel server, String address, @Nullable Path folder) {
    this.server = server;
    this.address = address;
    this.folder = folder;
  }

  /** Opens a listener. */
  public static LinkListener open() throws IOException {
    Path folder = Files.createTempDirectory("virtlab-");
    Path socket = folder.resolve("link");
    try {
      ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      server.bind(UnixDomainSocketAddress.of(socket));
      return new LinkListener(server, socket.toString(), folder);
    } catch (IOException | UnsupportedOperationException e) {
      Files.deleteIfExists(folder);
      ServerSocketChannel server = ServerSocketChannel.open();
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
      return new LinkListener(server, "tcp:" + port, null);
    }
  }

  /** What the child passes to {@link Link#connect}. */
  public String address() {
    return address;
  }

  /** What the child proves itself with. */
  public String secret() {
    return secret;
  }

  /** Waits for the child; ends with an exception when {@link #close} is called meanwhile. */
  public Link accept() throws IOException {
    while (true) {
      SocketChannel channel = server.accept();
      if (folder == null) {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      }
      Link link = new Link(channel);
      Frame hello = link.receive();
      byte[] told =
          hello.kind() == HELLO
              ? hello.read().text().getBytes(StandardCharsets.UTF_8)
              : new byte[0];
      if (MessageDigest.isEqual(told, secret.getBytes(StandardCharsets.UTF_8))) {
        return link;
      }
      link.close();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    if (folder != null) {
      Files.deleteIfExists(folder.resolve("link"));
      Files.deleteIfExists(folder);
    }
  }
}
