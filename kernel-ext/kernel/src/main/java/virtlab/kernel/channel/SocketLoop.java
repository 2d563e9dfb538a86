package virtlab.kernel.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.WireFormat;

/**
 * The one thread that owns the sockets. It sleeps in a selector over the sockets' own signals, and
 * whoever puts something in the {@link Outbox} wakes it; nothing polls. Whatever goes wrong with
 * one message is reported and ends nothing.
 */
public final class SocketLoop implements AutoCloseable {
  /** A few messages, so that answers overtake a flood of output. */
  private static final int PUBLISHED_AT_ONCE = 8;

  private static final int LINGER_MILLIS = 1000;
  private static final int RECONNECT_MILLIS = 5;

  /**
   * How long a connecting socket waits for the other side's greeting before it tries again. JeroMQ
   * sometimes stops watching a connection that is made at once, and would notice after 30 s.
   */
  private static final int HANDSHAKE_MILLIS = 300;

  private final ZContext context = new ZContext();
  private final Map<Channel, ZMQ.Socket> sockets = new EnumMap<>(Channel.class);
  private final Selector selector;
  private final AtomicBoolean woken = new AtomicBoolean();
  private final Outbox outbox;
  private final WireFormat wire;
  private final Receiver receiver;
  private final Publisher publisher;
  private final Thread thread = new Thread(this::run, "kernel-sockets");
  private volatile boolean closing;

  /** Opens the sockets; {@link #start} begins to serve them. */
  public SocketLoop(List<Plug> plugs, WireFormat wire, Outbox outbox, Receiver receiver) {
    this.wire = wire;
    this.outbox = outbox;
    this.receiver = receiver;
    context.setLinger(LINGER_MILLIS);
    context.setNotificationExceptionHandler((thread, e) -> noteTrouble(e));
    try {
      selector = Selector.open();
      for (Plug plug : plugs) {
        open(plug);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    publisher = new Publisher(sockets.get(Channel.IOPUB));
    outbox.wakeWith(this::wake);
    thread.setDaemon(true);
  }

  /** The port that a channel's TCP socket is bound to; asked before the start. */
  public int port(Channel channel) {
    ZMQ.Socket socket = sockets.get(channel);
    String bound = socket == null ? "" : socket.getLastEndpoint();
    return Integer.parseInt(bound.substring(bound.lastIndexOf(':') + 1));
  }

  /** Starts the thread. */
  public void start() {
    thread.start();
  }

  private void open(Plug plug) throws IOException {
    ZMQ.Socket socket = context.createSocket(plug.type());
    socket.setSndHWM(0);
    socket.setRcvHWM(0);
    socket.setReconnectIVL(RECONNECT_MILLIS);
    if (!plug.identity().isEmpty()) {
      socket.setIdentity(plug.identity().getBytes(StandardCharsets.UTF_8));
    }
    if (plug.type() == SocketType.ROUTER) {
      socket.setRouterHandover(true);
    } else if (plug.type() == SocketType.XPUB) {
      Publisher.prepare(socket);
    } else if (plug.type() == SocketType.SUB) {
      socket.subscribe(ZMQ.SUBSCRIPTION_ALL);
    }
    if (plug.address().indexOf('[') >= 0) {
      socket.setIPv6(true);
    }
    if (plug.bind()) {
      socket.bind(plug.address());
    } else {
      socket.setHandshakeIvl(HANDSHAKE_MILLIS);
      socket.connect(plug.address());
    }
    sockets.put(plug.channel(), socket);
    socket.getFD().register(selector, SelectionKey.OP_READ);
  }

  /** JeroMQ's threads go on after it; while the sockets close, it is only that they do. */
  private void noteTrouble(Throwable trouble) {
    if (!closing) {
      Complaints.say("a connection had trouble", trouble);
    }
  }

  private void wake() {
    if (woken.compareAndSet(false, true)) {
      selector.wakeup();
    }
  }

  private void run() {
    try (context;
        selector) {
      while (true) {
        boolean finish = closing;
        boolean busy = receiveAll() | sendAll();
        if (busy) {
          continue;
        }
        if (finish) {
          return;
        }
        await();
      }
    } catch (IOException e) {
      Complaints.say("closing the sockets failed", e);
    }
  }

  private void await() {
    try {
      long gathered = outbox.millisUntilDue();
      long stalled = publisher.millisUntilGivenUp();
      long wait = gathered == 0 ? stalled : stalled == 0 ? gathered : Math.min(gathered, stalled);
      selector.select(wait);
      selector.selectedKeys().clear();
    } catch (IOException | RuntimeException e) {
      Complaints.say("waiting for messages failed", e);
    }
    woken.set(false);
  }

  private boolean receiveAll() {
    boolean any = false;
    for (Map.Entry<Channel, ZMQ.Socket> entry : sockets.entrySet()) {
      try {
        List<byte[]> frames = receive(entry.getValue());
        if (frames == null) {
          continue;
        }
        any = true;
        if (entry.getKey() == Channel.HEARTBEAT) {
          send(entry.getValue(), frames);
        } else {
          receiver.received(entry.getKey(), frames);
        }
      } catch (RuntimeException | Error e) {
        Complaints.say("a message could not be taken on " + entry.getKey(), e);
      }
    }
    return any;
  }

  private static @Nullable List<byte[]> receive(ZMQ.Socket socket) {
    byte[] frame = socket.recv(ZMQ.DONTWAIT);
    if (frame == null) {
      return null;
    }
    List<byte[]> frames = new ArrayList<>(8);
    frames.add(frame);
    while (socket.hasReceiveMore()) {
      frame = socket.recv(ZMQ.DONTWAIT);
      if (frame == null) {
        return frames;
      }
      frames.add(frame);
    }
    return frames;
  }

  private boolean sendAll() {
    boolean any = false;
    for (var answer = outbox.nextAnswer(); answer != null; answer = outbox.nextAnswer()) {
      any = true;
      try {
        ZMQ.Socket socket = sockets.get(answer.channel());
        if (socket != null) {
          send(socket, wire.encode(answer.message()));
        }
      } catch (RuntimeException | Error e) {
        Complaints.say("an answer could not be sent: " + answer.message().type(), e);
      }
    }
    for (int i = 0; i < PUBLISHED_AT_ONCE && publishOne(); i++) {
      any = true;
    }
    return any;
  }

  private boolean publishOne() {
    try {
      if (publisher.isHolding()) {
        return publisher.retry();
      }
      Outbox.Waiting next = outbox.nextPublished();
      if (next == null) {
        return false;
      }
      publisher.publish(wire.encode(next.message(), next.content()));
      return true;
    } catch (RuntimeException | Error e) {
      Complaints.say("an output could not be published", e);
      return true;
    }
  }

  static boolean send(ZMQ.Socket socket, List<byte[]> frames) {
    int last = frames.size() - 1;
    for (int i = 0; i <= last; i++) {
      if (!socket.send(frames.get(i), i < last ? ZMQ.SNDMORE | ZMQ.DONTWAIT : ZMQ.DONTWAIT)) {
        return false;
      }
    }
    return true;
  }

  /** Sends what is queued, closes the sockets and waits for the thread. */
  @Override
  public void close() {
    closing = true;
    outbox.close();
    wake();
    try {
      thread.join(2L * LINGER_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
