package virtlab.kernel.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.ConnectionInfo;
import virtlab.kernel.protocol.Json;

/** A kernel in its own process, and a client of it. Closing ends both. */
public final class KernelProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Path file;
  private final ConnectionInfo connection;
  private final KernelClient client;

  private KernelProcess(Process process, Path file, ConnectionInfo connection) {
    this.process = process;
    this.file = file;
    this.connection = connection;
    client = new KernelClient(connection);
    var unused =
        process.onExit().thenAccept(ended -> client.kernelDied("exit code " + ended.exitValue()));
  }

  /**
   * Starts a kernel; its own standard streams go where this process's go.
   *
   * @param command the command, with {@code {connection_file}} where that file's path belongs
   * @param environment added to this process's environment
   * @param folder the kernel's working folder
   */
  public static KernelProcess start(
      List<String> command, Map<String, String> environment, Path folder) {
    return start(command, environment, folder, ProcessBuilder.Redirect.INHERIT);
  }

  /** The same; the kernel's own standard streams, both of them, go to {@code streams}. */
  public static KernelProcess start(
      List<String> command,
      Map<String, String> environment,
      Path folder,
      ProcessBuilder.Redirect streams) {
    try {
      ConnectionInfo connection = freshConnection();
      Path file = Files.createTempFile("kernel-", ".json");
      connection.write(file);
      List<String> filled = new ArrayList<>();
      for (String word : command) {
        filled.add(word.replace("{connection_file}", file.toString()));
      }
      ProcessBuilder builder = new ProcessBuilder(filled).directory(folder.toFile());
      builder.environment().put("JPY_PARENT_PID", Long.toString(ProcessHandle.current().pid()));
      builder.environment().putAll(environment);
      builder.redirectOutput(streams);
      builder.redirectError(streams);
      return new KernelProcess(builder.start(), file, connection);
    } catch (IOException e) {
      throw new KernelException("Cannot start the kernel: " + e.getMessage(), e);
    }
  }

  private static ConnectionInfo freshConnection() throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    List<ServerSocket> held = new ArrayList<>();
    Map<Channel, Integer> ports = new EnumMap<>(Channel.class);
    try {
      for (Channel channel : Channel.values()) {
        ServerSocket socket = new ServerSocket(0, 1, loopback);
        held.add(socket);
        ports.put(channel, socket.getLocalPort());
      }
    } finally {
      for (ServerSocket socket : held) {
        socket.close();
      }
    }
    return new ConnectionInfo("tcp", "127.0.0.1", UUID.randomUUID().toString(), ports);
  }

  /** Waits until the kernel answers and its output arrives. */
  public ObjectNode awaitReady() {
    return client.awaitReady(PATIENCE);
  }

  /** The client. */
  public KernelClient client() {
    return client;
  }

  /** How to connect further clients. */
  public ConnectionInfo connection() {
    return connection;
  }

  /** The process. */
  public Process process() {
    return process;
  }

  /** Ends the kernel: first by asking it, then by force. */
  @Override
  public void close() {
    try {
      if (process.isAlive()) {
        client.post(Channel.CONTROL, "shutdown_request", Json.object().put("restart", false));
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
          process.descendants().forEach(ProcessHandle::destroyForcibly);
          process.destroyForcibly();
        }
      }
      client.close();
      Files.deleteIfExists(file);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new KernelException("Cannot delete " + file, e);
    }
  }
}
