package virtlab.kernel.channel;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.Header;
import virtlab.kernel.protocol.Json;
import virtlab.kernel.protocol.Message;

/**
 * What waits to be sent: any thread puts in, the socket thread takes out.
 *
 * <p>Text of one request and stream is gathered until {@value #CHUNK} bytes ({@value #LARGE_CHUNK}
 * while {@value #BUSY} messages wait already) or {@value #GATHER_MILLIS} ms have come together, or
 * until the same request sends anything else; so each request's messages keep their exact order.
 * Nothing is ever dropped here: who makes text faster than the sockets take it waits in {@link
 * #stream}.
 */
public final class Outbox {
  static final int CHUNK = 8 * 1024;
  static final int LARGE_CHUNK = 64 * 1024;
  static final int BUSY = 4;
  static final int GATHER_MILLIS = 50;
  private static final int HIGH_WATER = 1_000_000;
  private static final int LOW_WATER = 500_000;

  /** Makes the messages that carry text. */
  public interface StreamFormat {
    /** A stream message of this request, still without its content. */
    Message message(Header parent);
  }

  private final StreamFormat format;
  private final ArrayDeque<Waiting> published = new ArrayDeque<>();
  private final ArrayDeque<Waiting> answers = new ArrayDeque<>();
  private final Map<String, Gathering> gathering = new LinkedHashMap<>();
  private Runnable wake = () -> {};
  private long size;
  private boolean closed;

  /**
   * A message on its way.
   *
   * @param size its length in bytes, for the water marks
   * @param content its content as JSON where it is text
   */
  record Waiting(Channel channel, Message message, int size, byte @Nullable [] content) {
    Waiting(Channel channel, Message message, int size) {
      this(channel, message, size, null);
    }
  }

  public Outbox(StreamFormat format) {
    this.format = format;
  }

  /** Whom to call when there is something to send. */
  synchronized void wakeWith(Runnable socketThread) {
    wake = socketThread;
  }

  /** Sends a message after everything that its request has published so far. */
  public synchronized void post(Channel channel, Message message) {
    post(channel, message, 0);
  }

  /**
   * Publishes the greeting of a new subscriber: before all that waits, so that it hears it first.
   */
  public synchronized void greet(Message message) {
    published.addFirst(new Waiting(Channel.IOPUB, message, 0));
    wake.run();
  }

  /** Like {@link #post(Channel, Message)}; {@code weight} bytes count for back pressure. */
  public synchronized void post(Channel channel, Message message, int weight) {
    if (channel == Channel.IOPUB) {
      seal(gathering.remove(message.parent().id()));
      published.add(new Waiting(channel, message, weight));
      size += weight;
    } else {
      answers.add(new Waiting(channel, message, 0));
    }
    wake.run();
  }

  /** Publishes text of a request, in UTF-8; waits while too much is queued. */
  public synchronized void stream(Header parent, String name, byte[] utf8) {
    if (utf8.length == 0) {
      return;
    }
    Gathering open = gathering.get(parent.id());
    if (open != null && !open.name.equals(name)) {
      seal(gathering.remove(parent.id()));
      open = null;
    }
    if (open == null) {
      open = new Gathering(parent, name);
      gathering.put(parent.id(), open);
      wake.run();
    }
    open.text.writeBytes(utf8);
    size += utf8.length;
    if (open.text.size() >= (published.size() < BUSY ? CHUNK : LARGE_CHUNK)) {
      seal(gathering.remove(parent.id()));
      wake.run();
    }
    awaitRoom();
  }

  /** Queues the text that a request has put out so far. */
  public synchronized void flush(Header parent) {
    seal(gathering.remove(parent.id()));
    wake.run();
  }

  /** Waits while too much is queued; for whoever posts much besides text. */
  public synchronized void awaitRoom() {
    if (size <= HIGH_WATER) {
      return;
    }
    boolean interrupted = false;
    while (size > LOW_WATER && !closed) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The next answer, or null. */
  synchronized @Nullable Waiting nextAnswer() {
    return answers.poll();
  }

  /** The next message to publish, or null; text that has waited long enough counts. */
  synchronized @Nullable Waiting nextPublished() {
    if (published.isEmpty() && !gathering.isEmpty()) {
      long now = System.nanoTime();
      Iterator<Gathering> open = gathering.values().iterator();
      while (open.hasNext()) {
        Gathering next = open.next();
        if (next.due - now <= 0 || closed) {
          open.remove();
          seal(next);
        }
      }
    }
    Waiting next = published.poll();
    if (next != null) {
      size -= next.size;
      if (size <= LOW_WATER) {
        notifyAll();
      }
    }
    return next;
  }

  /** Milliseconds until gathered text is due; 0 if nothing is gathered. */
  synchronized long millisUntilDue() {
    long wait = Long.MAX_VALUE;
    long now = System.nanoTime();
    for (Gathering open : gathering.values()) {
      wait = Math.min(wait, open.due - now);
    }
    return wait == Long.MAX_VALUE ? 0 : Math.max(1, wait / 1_000_000 + 1);
  }

  /** Lets go of whoever waits; what is queued stays and everything gathered is due. */
  synchronized void close() {
    closed = true;
    notifyAll();
    wake.run();
  }

  private void seal(@Nullable Gathering open) {
    if (open != null) {
      byte[] utf8 = open.text.toByteArray();
      // Written here, so that much text keeps two threads at work and not the sockets' alone.
      byte[] content = Json.writeStream(open.name, utf8);
      Message message = format.message(open.parent);
      published.add(new Waiting(Channel.IOPUB, message, utf8.length, content));
    }
  }

  private static final class Gathering {
    final Header parent;
    final String name;
    final ByteArrayOutputStream text = new ByteArrayOutputStream();
    final long due = System.nanoTime() + GATHER_MILLIS * 1_000_000L;

    Gathering(Header parent, String name) {
      this.parent = parent;
      this.name = name;
    }
  }
}
