package virtlab.kernel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import virtlab.kernel.channel.Complaints;
import virtlab.kernel.interpreter.Interpreter;
import virtlab.kernel.java.JavaInterpreter;
import virtlab.kernel.java.NotebookFile;
import virtlab.kernel.protocol.ConnectionInfo;
import virtlab.kernel.session.KernelSession;

/** The kernel's process; its one argument is Jupyter's connection file. */
public final class KernelMain {
  private KernelMain() {}

  /** Starts the kernel and returns only by ending the process. */
  public static void main(String[] arguments) {
    run(arguments, KernelMain::startJava);
  }

  /** Reads the notebook's language first; that takes as long as the notebook is large. */
  private static Interpreter startJava() {
    NotebookFile.current()
        .flatMap(NotebookFile::language)
        .ifPresent(language -> System.setProperty("virtlab.lang", language));
    return JavaInterpreter.start();
  }

  /** The same with another interpreter; it starts while the sockets are bound. */
  static void run(String[] arguments, Supplier<Interpreter> start) {
    CompletableFuture<Interpreter> interpreter = startBeside(start);
    if (arguments.length != 1) {
      System.err.println("Usage: KernelMain CONNECTION_FILE (written by Jupyter)");
      System.exit(2);
    }
    try {
      KernelSession session =
          new KernelSession(ConnectionInfo.read(Path.of(arguments[0])), interpreter);
      endWith(System.getenv("JPY_PARENT_PID"));
      Interrupts.ignore();
      session.awaitEnd();
      System.exit(0);
    } catch (IOException | RuntimeException | InterruptedException e) {
      Complaints.say("cannot start with " + arguments[0], e);
      System.exit(3);
    }
  }

  private static CompletableFuture<Interpreter> startBeside(Supplier<Interpreter> start) {
    CompletableFuture<Interpreter> interpreter = new CompletableFuture<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                interpreter.complete(start.get());
              } catch (RuntimeException | Error e) {
                Complaints.say("the Java interpreter did not start", e);
                interpreter.completeExceptionally(e);
              }
            },
            "kernel-interpreter-start",
            16L << 20);
    thread.setDaemon(true);
    thread.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(interpreter), "kernel-end"));
    return interpreter;
  }

  /**
   * Ends the interpreter; one that is still starting is waited for, so that none is left behind.
   */
  private static void end(CompletableFuture<Interpreter> interpreter) {
    try {
      interpreter.get(5, TimeUnit.SECONDS).close();
    } catch (ExecutionException | TimeoutException e) {
      return; // there is none to end; a user process ends by itself when its link closes
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends this process when Jupyter's does. */
  private static void endWith(@Nullable String parent) {
    if (parent == null || parent.isBlank()) {
      return;
    }
    try {
      Optional<ProcessHandle> jupyter = ProcessHandle.of(Long.parseLong(parent.trim()));
      if (jupyter.isPresent()) {
        var unused = jupyter.get().onExit().thenRun(() -> System.exit(0));
      }
    } catch (NumberFormatException e) {
      Complaints.say("JPY_PARENT_PID is not a number: " + parent);
    }
  }
}
