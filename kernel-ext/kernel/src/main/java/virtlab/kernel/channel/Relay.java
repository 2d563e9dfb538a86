package virtlab.kernel.channel;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Passes bytes, both ways and unchanged, between whoever connects to one address and a service at
 * another. Each direction of a connection has a thread that blocks; where the service is not there
 * yet, the connection is closed, and ZeroMQ tries again.
 */
final class Relay implements AutoCloseable {
  private static final int BUFFER_BYTES = 64 * 1024;
  private static final long LAST_BYTES_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final ServerSocketChannel listener;
  private final SocketAddress service;
  private final Set<Thread> answers = ConcurrentHashMap.newKeySet();

  private Relay(ServerSocketChannel listener, SocketAddress service) {
    this.listener = listener;
    this.service = service;
  }

  /** Listens at {@code from} and passes on to {@code service}. */
  static Relay open(SocketAddress from, SocketAddress service) throws IOException {
    ServerSocketChannel listener =
        from instanceof UnixDomainSocketAddress
            ? ServerSocketChannel.open(StandardProtocolFamily.UNIX)
            : ServerSocketChannel.open();
    try {
      listener.bind(from);
    } catch (IOException | RuntimeException e) {
      listener.close();
      throw e;
    }
    Relay relay = new Relay(listener, service);
    thread(relay::accept).start();
    return relay;
  }

  /** Where it listens. */
  SocketAddress address() throws IOException {
    return listener.getLocalAddress();
  }

  private void accept() {
    while (listener.isOpen()) {
      try {
        connect(listener.accept());
      } catch (IOException e) {
        if (listener.isOpen()) {
          Complaints.say("a front end could not be taken over ipc", e);
        }
      }
    }
  }

  private void connect(SocketChannel front) throws IOException {
    SocketChannel back;
    try {
      back = SocketChannel.open(service);
    } catch (IOException notThereYet) {
      front.close();
      return;
    }
    atOnce(front);
    atOnce(back);
    Thread answer = thread(() -> copy(back, front));
    answers.add(answer);
    answer.start();
    thread(() -> copy(front, back)).start();
  }

  private static void atOnce(SocketChannel channel) throws IOException {
    if (channel.getLocalAddress() instanceof InetSocketAddress) {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }
  }

  /** Copies until one side ends; what was read by then has been written. */
  private void copy(SocketChannel from, SocketChannel to) {
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);
    try (from;
        to) {
      while (from.read(bytes) >= 0) {
        bytes.flip();
        while (bytes.hasRemaining()) {
          to.write(bytes);
        }
        bytes.clear();
      }
    } catch (IOException ended) {
      // One side is gone; closing the other tells it so.
    } finally {
      answers.remove(Thread.currentThread());
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "kernel-ipc");
    thread.setDaemon(true);
    return thread;
  }

  /** Takes no more connections, and waits until the service's last bytes are passed on. */
  @Override
  public void close() throws IOException {
    listener.close();
    long end = System.nanoTime() + LAST_BYTES_NANOS;
    try {
      for (Thread answer : answers) {
        answer.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
