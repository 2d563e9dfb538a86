package virtlab.kernel.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zeromq.ZMQ;

/**
 * Publishes without losing anything and without growing for ever: a subscriber that reads slowly
 * slows the output down; one that has read nothing for {@value #PATIENCE_MILLIS} ms while {@value
 * #HIGH_WATER} messages lie before it is no longer waited for, and loses what it cannot take.
 */
final class Publisher {
  static final int HIGH_WATER = 100;
  static final int PATIENCE_MILLIS = 60_000;

  private final ZMQ.@Nullable Socket socket;
  private @Nullable List<byte[]> held;
  private long heldSince;
  private boolean impatient;

  Publisher(ZMQ.@Nullable Socket socket) {
    this.socket = socket;
  }

  static void prepare(ZMQ.Socket socket) {
    socket.setSndHWM(HIGH_WATER);
    socket.setXpubVerbose(true);
    socket.setXpubNoDrop(true);
  }

  boolean isHolding() {
    return held != null;
  }

  /** Milliseconds until the held message is sent past the slow subscriber; 0 if none is held. */
  long millisUntilGivenUp() {
    long waited = (System.nanoTime() - heldSince) / 1_000_000;
    return held == null ? 0 : Math.max(1, PATIENCE_MILLIS - waited);
  }

  void publish(List<byte[]> frames) {
    if (socket == null || SocketLoop.send(socket, frames)) {
      impatient = false;
      return;
    }
    if (impatient) {
      force(socket, frames);
      return;
    }
    held = frames;
    heldSince = System.nanoTime();
  }

  /** Tries the held message again; true if it went out. */
  boolean retry() {
    List<byte[]> frames = held;
    if (frames == null || socket == null) {
      return false;
    }
    if (SocketLoop.send(socket, frames)) {
      held = null;
      return true;
    }
    if ((System.nanoTime() - heldSince) / 1_000_000 < PATIENCE_MILLIS) {
      return false;
    }
    impatient = true;
    held = null;
    Complaints.say("a front end reads no output any more; it is not waited for");
    force(socket, frames);
    return true;
  }

  private static void force(ZMQ.Socket socket, List<byte[]> frames) {
    socket.setXpubNoDrop(false);
    try {
      SocketLoop.send(socket, frames);
    } finally {
      socket.setXpubNoDrop(true);
    }
  }
}
