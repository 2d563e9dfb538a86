package zmq;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.atomic.AtomicLong;
import zmq.util.Errno;

/**
 * How one of JeroMQ's threads tells another that a command lies in its mailbox: a byte through a
 * pipe that the other one selects on. It stands in for the library's class of this name, which
 * counts a signal only after its byte has left. The byte wakes the other thread, often in place of
 * the writer; that one then selects again and again, finding each time a byte that does not count
 * yet, until the writer gets its processor back. Here a signal counts before its byte leaves.
 */
final class Signaler implements Closeable {
  private static final ByteBuffer SIGNAL = ByteBuffer.allocateDirect(1);

  private final Ctx context;
  private final Errno errno;
  private final Pipe pipe;
  private final Selector selector;
  private final AtomicLong sent = new AtomicLong();
  private final ByteBuffer read = ByteBuffer.allocateDirect(1);
  private long received;

  /** The two ends of a signal; {@code thread} is not needed. */
  Signaler(Ctx context, int thread, Errno errno) {
    this.context = context;
    this.errno = errno;
    try {
      pipe = Pipe.open();
      pipe.sink().configureBlocking(false);
      pipe.source().configureBlocking(false);
      selector = context.createSelector();
      pipe.source().register(selector, SelectionKey.OP_READ);
    } catch (IOException e) {
      throw new ZError.IOException(e);
    }
  }

  /** What becomes readable with a signal. */
  SelectableChannel getFd() {
    return pipe.source();
  }

  /** Sends one signal; from any thread. */
  void send() {
    sent.incrementAndGet();
    try {
      uninterrupted(() -> pipe.sink().write(SIGNAL.duplicate()));
    } catch (IOException e) {
      throw new ZError.IOException(e);
    }
  }

  /**
   * Whether a signal was sent that is not received yet, waiting for one so many milliseconds; 0
   * does not wait, a negative number sets no limit. If not, {@code errno} says why.
   */
  boolean waitEvent(long timeout) {
    if (Thread.interrupted()) {
      return failed(ZError.EINTR);
    }
    if (received < sent.get()) {
      return true;
    }
    if (timeout == 0) {
      return failed(ZError.EAGAIN);
    }
    int ready;
    try {
      ready = selector.select(Math.max(0, timeout));
    } catch (ClosedSelectorException e) {
      return failed(ZError.EINTR);
    } catch (IOException e) {
      return failed(ZError.exccode(e));
    }
    if (Thread.interrupted() || (ready == 0 && timeout < 0 && !selector.keys().isEmpty())) {
      return failed(ZError.EINTR);
    }
    selector.selectedKeys().clear();
    return ready > 0 || failed(ZError.EAGAIN);
  }

  private boolean failed(int why) {
    errno.set(why);
    return false;
  }

  /** Takes one signal that {@link #waitEvent} has seen; its byte may still be on its way. */
  void recv() {
    try {
      uninterrupted(
          () -> {
            read.clear();
            return pipe.source().read(read);
          });
      received++;
    } catch (ClosedChannelException e) {
      errno.set(ZError.EINTR);
    } catch (IOException e) {
      throw new ZError.IOException(e);
    }
  }

  private interface Transfer {
    int bytes() throws IOException;
  }

  /** Until its one byte is through. An interrupted thread would close the pipe. */
  private static void uninterrupted(Transfer transfer) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      while (transfer.bytes() == 0) {
        Thread.yield();
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      pipe.source().close();
    } finally {
      try {
        pipe.sink().close();
      } finally {
        context.closeSelector(selector);
      }
    }
  }
}
