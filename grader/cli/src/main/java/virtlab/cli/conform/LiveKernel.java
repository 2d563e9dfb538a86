package virtlab.cli.conform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import virtlab.cli.bench.ProcessTree;
import virtlab.cli.jupyter.KernelCommand;
import virtlab.kernel.channel.Ipc;
import virtlab.kernel.client.Launch;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.ConnectionInfo;
import virtlab.kernel.protocol.Json;

/** A kernel in its own process and a front end of it; closing ends both, and all it started. */
final class LiveKernel implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(20);

  private final KernelCommand command;
  private final Process process;
  private final ConnectionInfo connection;
  private final FrontEnd front;
  private final Thread end = new Thread(() -> processes().end(), "end of the kernel");

  private LiveKernel(KernelCommand command, Process process, ConnectionInfo connection) {
    this.command = command;
    this.process = process;
    this.connection = connection;
    front = new FrontEnd(connection);
    var unused = process.onExit().thenAccept(p -> front.kernelEnded("exit code " + p.exitValue()));
    Runtime.getRuntime().addShutdownHook(end);
  }

  /** Starts it and waits for nothing. */
  static LiveKernel start(KernelCommand command, Path folder) {
    try {
      return start(command, folder, ConnectionInfo.onLoopback());
    } catch (IOException e) {
      throw new Failed("it cannot be started: " + e.getMessage());
    }
  }

  /** Starts it over Unix-domain sockets in a new folder and waits for nothing. */
  static LiveKernel startOverIpc(KernelCommand command, Path folder) throws IOException {
    Path sockets = Files.createTempDirectory("virtlab-ipc-");
    sockets.toFile().deleteOnExit();
    return start(command, folder, ConnectionInfo.inFolder(sockets));
  }

  private static LiveKernel start(KernelCommand command, Path folder, ConnectionInfo connection)
      throws IOException {
    Path file = Files.createTempFile(folder, "connection-", ".json");
    connection.write(file);
    Launch launch = command.in(folder, folder.resolve("kernels.log"));
    ConnectionInfo reached = connection.isIpc() ? Ipc.reaching(connection).tcp() : connection;
    return new LiveKernel(command, launch.start(file), reached);
  }

  /** Starts it and waits until its output arrives. */
  static LiveKernel ready(KernelCommand command, Path folder) {
    LiveKernel kernel = start(command, folder);
    try {
      kernel.front.awaitReady(START);
      return kernel;
    } catch (RuntimeException e) {
      kernel.close();
      throw e;
    }
  }

  KernelCommand command() {
    return command;
  }

  FrontEnd front() {
    return front;
  }

  ConnectionInfo connection() {
    return connection;
  }

  Process process() {
    return process;
  }

  ProcessTree processes() {
    return ProcessTree.of(process);
  }

  /** A further front end that is ready; the caller closes it. */
  FrontEnd another() {
    FrontEnd other = new FrontEnd(connection);
    other.awaitReady(START);
    return other;
  }

  /** Interrupts the running cell in the way that the kernelspec says. */
  void interrupt() throws IOException, InterruptedException {
    if (command.signal()) {
      KernelCommand.signal(process);
    } else {
      front.ask(Channel.CONTROL, "interrupt_request", Json.object());
    }
  }

  /** Asks it to end and waits; true if it did. */
  boolean shutdown() throws InterruptedException {
    front.send(Channel.CONTROL, "shutdown_request", Json.object().put("restart", false));
    return process.waitFor(FrontEnd.PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    ProcessTree all = processes();
    all.end();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IllegalStateException alreadyEnding) {
      // The hook is running, and does what is left to do.
    }
    front.close();
  }
}
