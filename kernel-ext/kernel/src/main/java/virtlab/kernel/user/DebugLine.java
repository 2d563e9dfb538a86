package virtlab.kernel.user;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.spi.Connection;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
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
  private final CompletableFuture<Socket> caller = new CompletableFuture<>();
  private @Nullable VirtualMachine machine;
  private @Nullable CaughtStops caughtStops;

  private DebugLine(ServerSocket server) {
    this.server = server;
    Thread greeter = new Thread(this::greet, "virtlab-debug-line");
    greeter.setDaemon(true);
    greeter.start();
  }

  static DebugLine open() throws IOException {
    return new DebugLine(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
  }

  int port() {
    return server.getLocalPort();
  }

  private void greet() {
    try (server) {
      Socket socket = server.accept();
      socket.setTcpNoDelay(true);
      socket.getOutputStream().write(GREETING);
      byte[] greeting = socket.getInputStream().readNBytes(GREETING.length);
      if (!Arrays.equals(greeting, GREETING)) {
        throw new IOException("Somebody else called the debugger's port");
      }
      caller.complete(socket);
    } catch (IOException e) {
      caller.completeExceptionally(e);
    }
  }

  /** The debugger's view of the process. */
  synchronized VirtualMachine machine() throws IOException {
    VirtualMachine attached = machine;
    if (attached == null) {
      try {
        Socket socket = caller.get(5, TimeUnit.SECONDS);
        attached = Bootstrap.virtualMachineManager().createVirtualMachine(new Packets(socket));
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

  /** Ends code that catches stops of this class from now on. */
  synchronized void watchCatchesOf(ReferenceType signal) throws IOException {
    if (caughtStops == null) {
      caughtStops = CaughtStops.watch(machine(), signal);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      Socket socket = caller.getNow(null);
      if (socket != null) {
        socket.close();
      }
    } catch (IOException | RuntimeException e) {
      // The process at the other end has gone, or never called.
      return;
    }
  }

  /** The debug wire protocol's packets on a socket that has been greeted. */
  private static final class Packets extends Connection {
    private static final int HEADER = 11;

    private final Socket socket;
    private final DataInputStream in;

    Packets(Socket socket) throws IOException {
      this.socket = socket;
      this.in = new DataInputStream(socket.getInputStream());
    }

    @Override
    public byte[] readPacket() throws IOException {
      int length;
      try {
        length = in.readInt();
      } catch (EOFException e) {
        return new byte[0];
      }
      if (length < HEADER) {
        throw new IOException("A packet of " + length + " bytes");
      }
      ByteArrayOutputStream packet = new ByteArrayOutputStream(length);
      packet.write(new byte[] {(byte) (length >> 24), (byte) (length >> 16)});
      packet.write(new byte[] {(byte) (length >> 8), (byte) length});
      packet.write(in.readNBytes(length - 4));
      return packet.toByteArray();
    }

    @Override
    public synchronized void writePacket(byte[] packet) throws IOException {
      socket.getOutputStream().write(packet);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }

    @Override
    public boolean isOpen() {
      return !socket.isClosed();
    }
  }
}
