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
import java.util.Arrays;
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
    return new DebugLine(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()), dying);
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

  private Socket greet() throws IOException {
    try (server) {
      Socket socket = server.accept();
      socket.setTcpNoDelay(true);
      socket.getOutputStream().write(GREETING);
      byte[] greeting = socket.getInputStream().readNBytes(GREETING.length);
      if (!Arrays.equals(greeting, GREETING)) {
        throw new IOException("Somebody else called the debugger's port");
      }
      return socket;
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
