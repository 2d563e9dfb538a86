package virtlab.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that a verb starts and that never outlives it. */
public final class ChildProcess {
  private final List<String> command;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private Path folder = Path.of("").toAbsolutePath();

  /** A child of these words, in the current folder. */
  public ChildProcess(List<String> command) {
    this.command = List.copyOf(command);
  }

  /** A child of these words, in the current folder. */
  public static ChildProcess of(Object... words) {
    List<String> command = new ArrayList<>();
    for (Object word : words) {
      command.add(word.toString());
    }
    return new ChildProcess(command);
  }

  /** Starts in another folder. */
  public ChildProcess in(Path other) {
    folder = other;
    return this;
  }

  /** Adds one variable to the environment. */
  public ChildProcess with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Runs to the end with this process's own streams and returns the exit code. */
  public int run() {
    return await(start(builder().inheritIO()));
  }

  /**
   * Runs to the end as {@link #run()}, and ends the child's standard input when this process ends,
   * however it ends.
   */
  public int runTied() {
    return await(
        start(
            builder()
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)));
  }

  /** Runs to the end and returns what it printed (both streams) and its exit code. */
  public Printed read() {
    Process process = start(builder().redirectErrorStream(true));
    try {
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Printed(await(process), text);
    } catch (IOException e) {
      process.destroyForcibly();
      throw new UncheckedIOException(command.get(0) + ": its output cannot be read", e);
    }
  }

  /** What a finished child left: its exit code and its output. */
  public record Printed(int exitCode, String text) {
    /** True when the child ended with exit code 0. */
    public boolean well() {
      return exitCode == 0;
    }
  }

  private ProcessBuilder builder() {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    return builder;
  }

  private Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw Refusal.lacking(command.get(0) + ": " + e.getMessage());
    }
  }

  private static int await(Process process) {
    Thread end = new Thread(() -> end(process), "end of the child");
    Runtime.getRuntime().addShutdownHook(end);
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end(process);
      return ExitCodes.NOT_WELL;
    } finally {
      forget(end);
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      // The hook is running: it ends the child, and there is nothing left to forget.
    }
  }

  /** Asks the child to end, and after ten seconds ends it and everything it started. */
  private static void end(Process process) {
    List<ProcessHandle> tree = process.descendants().toList();
    try {
      process.getOutputStream().close();
    } catch (IOException alreadyClosed) {
      // A child without a pipe has nothing to close.
    }
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    tree.forEach(ProcessHandle::destroyForcibly);
  }
}
