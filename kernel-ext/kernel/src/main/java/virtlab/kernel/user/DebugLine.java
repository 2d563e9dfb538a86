package virtlab.kernel.user;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.spi.Connection;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The line over which a user process can be debugged. The process calls a loopback port and is
 * greeted at once; the debugger itself is attached when the first stop needs it, so a kernel whose
 * cells all end by themselves never loads it.
 */
public final class DebugLine implements Closeable {
  private static final byte[] GREETING = "JDWP-Handshake".getBytes(StandardCharsets.US_ASCII);

  /** So many may wait until they are greeted. */
  private static final int CALLERS = 16;

  /** A process that has called answers as soon as it gets the processor. */
  private static final int SILENCE_MILLIS = 5000;

  private final ServerSocket server;
  private final CompletableFuture<Packets> caller = new CompletableFuture<>();
  private @Nullable VirtualMachine machine;
  private @Nullable CaughtStops caughtStops;

  private DebugLine(ServerSocket server, Runnable dying) {
    this.server = server;
    Thread reader = new Thread(() -> serve(dying), "virtlab-debug-line");
    reader.setDaemon(true);
    reader.start();
  }

  /** Opens a line; {@code dying} is called when the process is about to end. */
  static DebugLine open(Runnable dying) throws IOException {
    return new DebugLine(new ServerSocket(0, CALLERS, InetAddress.getLoopbackAddress()), dying);
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve(Runnable dying) {
    try {
      Packets line = new Packets(greet());
      caller.complete(line);
      line.readAll(dying);
    } catch (IOException e) {
      caller.completeExceptionally(e);
    }
  }

  /** Waits for the process; who else calls the port is sent away. */
  private Socket greet() throws IOException {
    try (server) {
      while (true) {
        Socket socket = server.accept();
        if (answersTheGreeting(socket)) {
          return socket;
        }
        socket.close();
      }
    }
  }

  /**
   * A client that looks for a kernel which has gone calls a port again and again, and the system
   * may give us that port. Its first byte tells; one that says nothing is left after a while.
   */
  private static boolean answersTheGreeting(Socket socket) {
    try {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(SILENCE_MILLIS);
      socket.getOutputStream().write(GREETING);
      for (byte expected : GREETING) {
        if (socket.getInputStream().read() != expected) {
          return false;
        }
      }
      socket.setSoTimeout(0);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The debugger's view of the process. */
  synchronized VirtualMachine machine() throws IOException {
    VirtualMachine attached = machine;
    if (attached == null) {
      try {
        Packets packets = caller.get(5, TimeUnit.SECONDS);
        attached = Bootstrap.virtualMachineManager().createVirtualMachine(new Debugger(packets));
        machine = attached;
      } catch (ExecutionException | TimeoutException e) {
        throw new IOException("The process cannot be debugged", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("Interrupted while attaching", e);
      }
    }
    return attached;
  }

  /** Ends code that catches stops of this class, until {@link #rest}. */
  synchronized void watchCatchesOf(ReferenceType signal) throws IOException {
    if (caughtStops == null) {
      caughtStops = new CaughtStops(machine());
    }
    caughtStops.watch(signal);
  }

  /** The debugger watches nothing any more. */
  synchronized void rest() {
    if (caughtStops != null) {
      caughtStops.rest();
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      Packets packets = caller.getNow(null);
      if (packets != null) {
        packets.close();
      }
    } catch (IOException | RuntimeException e) {
      // The process at the other end has gone, or never called.
      return;
    }
  }

  /** The debugger's end of the line. */
  private static final class Debugger extends Connection {
    private final Packets packets;

    Debugger(Packets packets) {
      this.packets = packets;
    }

    @Override
    public byte[] readPacket() throws IOException {
      return packets.next();
    }

    @Override
    public void writePacket(byte[] packet) throws IOException {
      packets.send(packet);
    }

    @Override
    public void close() throws IOException {
      packets.close();
    }

    @Override
    public boolean isOpen() {
      return packets.isOpen();
    }
  }
}
