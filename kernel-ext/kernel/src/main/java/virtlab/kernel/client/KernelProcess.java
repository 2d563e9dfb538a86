package virtlab.kernel.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import virtlab.kernel.channel.Ipc;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.ConnectionInfo;
import virtlab.kernel.protocol.Json;

/** A kernel in its own process, and a client of it. Closing ends both. */
public final class KernelProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Path file;
  private final @Nullable Ipc ipc;
  private final ConnectionInfo connection;
  private final KernelClient client;

  private KernelProcess(Process process, Path file, ConnectionInfo connection) throws IOException {
    this.process = process;
    this.file = file;
    ipc = connection.isIpc() ? Ipc.reaching(connection) : null;
    this.connection = ipc == null ? connection : ipc.tcp();
    client = new KernelClient(this.connection);
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
    return start(new Launch(command, environment, folder, ProcessBuilder.Redirect.INHERIT));
  }

  /** Starts a kernel on free ports of the loopback. */
  public static KernelProcess start(Launch launch) {
    try {
      return start(launch, ConnectionInfo.onLoopback());
    } catch (IOException e) {
      throw new KernelException("There are no free ports: " + e.getMessage(), e);
    }
  }

  /** Starts a kernel that is to be reached like this, over tcp or ipc. */
  public static KernelProcess start(Launch launch, ConnectionInfo connection) {
    try {
      Path file = Files.createTempFile("kernel-", ".json");
      connection.write(file);
      return new KernelProcess(launch.start(file), file, connection);
    } catch (IOException e) {
      throw new KernelException("Cannot start the kernel: " + e.getMessage(), e);
    }
  }

  /** Waits until the kernel answers and its output arrives. */
  public ObjectNode awaitReady() {
    return client.awaitReady(PATIENCE);
  }

  /** The client. */
  public KernelClient client() {
    return client;
  }

  /** How to connect further clients, over tcp. */
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
      if (ipc != null) {
        ipc.close();
      }
      Files.deleteIfExists(file);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new KernelException("Cannot delete " + file, e);
    }
  }
}
