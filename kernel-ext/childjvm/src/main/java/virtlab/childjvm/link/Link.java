package virtlab.childjvm.link;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A connection that carries frames in order, both ways.
 *
 * <p>{@link #send} only queues: one thread of the link's own writes, so a sender that is
 * interrupted or stopped can neither close the channel nor leave half a frame. The queue is
 * bounded; whoever sends faster than the other side reads waits. {@link #receive} is called by one
 * thread.
 */
public final class Link implements Closeable {
  private static final int QUEUED_FRAMES = 256;
  private static final int LARGEST_FRAME = 1 << 30;
  private static final Frame LAST = new Frame(-1, new byte[0]);

  private final SocketChannel channel;
  private final BlockingQueue<Frame> outgoing = new ArrayBlockingQueue<>(QUEUED_FRAMES);
  private final CountDownLatch drained = new CountDownLatch(1);
  private final ByteBuffer header = ByteBuffer.allocate(8);
  private volatile boolean closed;

  Link(SocketChannel channel) {
    this.channel = channel;
    Thread writer = new Thread(this::write, "virtlab-link-writer");
    writer.setDaemon(true);
    writer.start();
  }

  /**
   * Connects a child to the listener that its parent opened, and proves with the secret who it is.
   */
  public static Link connect(String address, String secret) throws IOException {
    Link link = new Link(open(address));
    try {
      link.send(Frame.of(LinkListener.HELLO).text(secret).frame());
    } catch (InterruptedException e) {
      throw new IOException("Interrupted while connecting to " + address, e);
    }
    return link;
  }

  private static SocketChannel open(String address) throws IOException {
    if (address.startsWith("tcp:")) {
      SocketAddress port =
          new InetSocketAddress(
              InetAddress.getLoopbackAddress(), Integer.parseInt(address.substring(4)));
      SocketChannel channel = SocketChannel.open(port);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      return channel;
    }
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    channel.connect(UnixDomainSocketAddress.of(Path.of(address)));
    return channel;
  }

  /**
   * Queues a frame; waits while the other side is far behind. After the end, frames are dropped.
   */
  public void send(Frame frame) throws InterruptedException {
    while (!closed) {
      if (outgoing.offer(frame, 1, TimeUnit.SECONDS)) {
        return;
      }
    }
  }

  /** The next frame; {@link EOFException} when the other side has gone. */
  public Frame receive() throws IOException {
    header.clear();
    fill(header);
    header.flip();
    int length = header.getInt();
    int kind = header.getInt();
    if (length < 0 || length > LARGEST_FRAME) {
      throw new IOException("A frame of " + length + " bytes is not one of ours");
    }
    ByteBuffer body = ByteBuffer.allocate(length);
    fill(body);
    return new Frame(kind, body.array());
  }

  private void fill(ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new EOFException("The other side of the link has gone");
      }
    }
  }

  private void write() {
    try {
      for (Frame frame = outgoing.take(); frame.kind() != LAST.kind(); frame = outgoing.take()) {
        ByteBuffer head = ByteBuffer.allocate(8).putInt(frame.body().length).putInt(frame.kind());
        ByteBuffer[] parts = {head.flip(), ByteBuffer.wrap(frame.body())};
        while (parts[0].hasRemaining() || parts[1].hasRemaining()) {
          channel.write(parts);
        }
      }
    } catch (IOException | InterruptedException e) {
      closed = true;
    } catch (Throwable broken) { // half a frame may be out; the other side must see an end
      closed = true;
      end();
    } finally {
      drained.countDown();
    }
  }

  private void end() {
    try {
      channel.close();
    } catch (IOException e) {
      // Nothing is left to do with it.
      return;
    }
  }

  /** Sends what is queued, waits for it at most a second, and closes. */
  @Override
  public void close() {
    try {
      if (!closed && outgoing.offer(LAST, 100, TimeUnit.MILLISECONDS)) {
        drained.await(1, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    closed = true;
    end();
  }
}
