package virtlab.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleSupplier;
import virtlab.cli.jupyter.KernelCommand;
import virtlab.kernel.client.KernelClient;
import virtlab.kernel.client.KernelException;
import virtlab.kernel.client.KernelProcess;
import virtlab.kernel.protocol.Channel;
import virtlab.kernel.protocol.Json;

/**
 * A kernel that is being measured. A measure that does not end within its limit ends the kernel,
 * and closing ends every process that the kernel started; so does the end of this process.
 */
final class LiveKernel implements AutoCloseable {
  private final KernelCommand command;
  private final KernelProcess kernel;
  private final Path log;
  private final Thread end = new Thread(() -> processes().end(), "end of the kernel");

  private LiveKernel(KernelCommand command, KernelProcess kernel, Path log) {
    this.command = command;
    this.kernel = kernel;
    this.log = log;
    Runtime.getRuntime().addShutdownHook(end);
  }

  /** Starts it and waits for nothing. */
  static LiveKernel start(KernelCommand command, Round round) {
    try {
      Path log = Files.createTempFile(round.folder(), "kernel-", ".log");
      return new LiveKernel(command, KernelProcess.start(command.in(round.folder(), log)), log);
    } catch (IOException e) {
      throw new BenchException("no log for a kernel can be written in " + round.folder(), e);
    }
  }

  /** Starts it and waits until its output arrives here. */
  static LiveKernel ready(KernelCommand command, Round round) {
    LiveKernel started = start(command, round);
    try {
      started.kernel.awaitReady();
      return started;
    } catch (RuntimeException e) {
      started.close();
      throw e;
    }
  }

  KernelClient client() {
    return kernel.client();
  }

  ProcessTree processes() {
    return ProcessTree.of(kernel.process());
  }

  /** Runs a cell and waits for its reply alone, which must be {@code ok}. */
  void reply(String code) {
    ObjectNode content = Json.object().put("code", code).put("silent", false);
    content.put("store_history", true).put("allow_stdin", false).put("stop_on_error", true);
    content.putObject("user_expressions");
    JsonNode reply = client().request(Channel.SHELL, "execute_request", content);
    if (!reply.path("status").asText().equals("ok")) {
      throw new BenchException(reply.path("ename").asText() + " in " + code);
    }
  }

  /** Interrupts the running cell in the way that the kernelspec says. */
  void interrupt() {
    if (!command.signal()) {
      var unused = client().interrupt();
      return;
    }
    try {
      KernelCommand.signal(kernel.process());
    } catch (IOException e) {
      throw new BenchException("the signal cannot be sent", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted", e);
    }
  }

  /** The sample of a measure that ends within the limit; past it, the kernel is ended. */
  double within(Duration limit, DoubleSupplier measure) {
    FutureTask<Double> task = new FutureTask<>(measure::getAsDouble);
    Thread thread = new Thread(task, "measure");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      processes().end();
      throw new BenchException("no end within " + limit.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BenchException reason) {
        throw reason;
      }
      if (e.getCause() instanceof KernelException reason) {
        throw new BenchException(reason.getMessage() + lastWords(), reason);
      }
      throw new BenchException(String.valueOf(e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted", e);
    }
  }

  /** What the kernel printed last, if it has failed. */
  private String lastWords() {
    Process process = kernel.process();
    if (process.isAlive() || process.exitValue() == 0) {
      return "";
    }
    try {
      List<String> lines = Files.readAllLines(log);
      return lines.isEmpty() ? "" : "; " + lines.get(lines.size() - 1);
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() {
    ProcessTree all = processes();
    try {
      kernel.close();
    } finally {
      all.end();
      forget();
    }
  }

  private void forget() {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException alreadyEnding) {
      // The hook is running, and does what is left to do.
    }
  }
}
