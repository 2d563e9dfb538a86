package virtlab.kernel.user;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The debug wire protocol's packets on a socket that has been greeted. All are read as they come,
 * because one of them tells that the process is about to end; they wait here for the debugger.
 */
final class Packets implements Closeable {
  private static final int HEADER = 11;
  private static final int COMMAND_SET = 9;
  private static final int EVENTS = 64;

  /** Behind the header, one byte of policy and the number of events. */
  private static final int FIRST_EVENT = HEADER + 5;

  private static final int VM_DEATH = 99;
  private static final byte[] LAST = new byte[0];

  private final Socket socket;
  private final BlockingQueue<byte[]> arrived = new LinkedBlockingQueue<>();

  Packets(Socket socket) {
    this.socket = socket;
  }

  /** Reads until the other side ends. */
  void readAll(Runnable dying) throws IOException {
    try {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      while (true) {
        int length = in.readInt();
        if (length < HEADER) {
          throw new IOException("A packet of " + length + " bytes");
        }
        byte[] packet = new byte[length];
        ByteBuffer.wrap(packet).putInt(length);
        in.readFully(packet, 4, length - 4);
        arrived.add(packet);
        if (tellsDeath(packet)) {
          dying.run();
        }
      }
    } catch (EOFException e) {
      return; // the process has gone
    } finally {
      arrived.add(LAST);
    }
  }

  private static boolean tellsDeath(byte[] packet) {
    return packet.length > FIRST_EVENT
        && packet[COMMAND_SET] == EVENTS
        && packet[FIRST_EVENT] == VM_DEATH;
  }

  /** The next packet; empty when there is none any more. */
  byte[] next() throws IOException {
    try {
      byte[] packet = arrived.take();
      if (packet.length == 0) {
        arrived.add(LAST);
      }
      return packet;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }

  synchronized void send(byte[] packet) throws IOException {
    socket.getOutputStream().write(packet);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  boolean isOpen() {
    return !socket.isClosed();
  }
}
