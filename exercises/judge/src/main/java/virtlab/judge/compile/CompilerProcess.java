package virtlab.judge.compile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import virtlab.childjvm.ChildJvm;
import virtlab.childjvm.Installation;
import virtlab.childjvm.codec.CodecException;
import virtlab.childjvm.sandbox.Sandbox;
import virtlab.display.Language;
import virtlab.judge.Solution;

/**
 * A compiler in a child JVM in the sandbox: kept warm between solutions, killed where one takes too
 * long. It sees the JDK and our own jars, no network and no file of anybody.
 */
public final class CompilerProcess implements Preparer {
  private static final Duration START = Duration.ofSeconds(60);

  private final Sandbox sandbox;
  private final Duration limit;
  private @Nullable Running running;

  /** A process and its two streams. */
  private record Running(Process process, DataOutputStream out, DataInputStream in) {
    void kill() {
      process.descendants().toList().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** One per judge; the process starts with the first solution. */
  public CompilerProcess(Sandbox sandbox, Duration limit) {
    this.sandbox = sandbox;
    this.limit = limit;
  }

  @Override
  public Prepared prepare(Solution solution, Class<?> contract, List<Path> contracts) {
    CompilerMain.Job job =
        new CompilerMain.Job(
            solution, contract.getName(), contracts.stream().map(Path::toString).toList());
    Running compiler = running(contracts);
    try {
      CompilerMain.Result result =
          within(
              limit,
              () -> {
                CompilerMain.write(compiler.out(), job);
                return CompilerMain.read(compiler.in(), CompilerMain.Result.class);
              });
      if (result.prepared() == null) {
        throw new IllegalStateException("The compiler failed: " + result.failure());
      }
      return result.prepared();
    } catch (TimeoutException e) {
      close();
      return Preparer.tooHard(Language.say("it takes too long", "es dauert zu lange"));
    } catch (ExecutionException e) {
      close();
      if (e.getCause() instanceof IOException || e.getCause() instanceof CodecException) {
        return Preparer.tooHard(
            Language.say("it needs too much memory", "es braucht zu viel Speicher"));
      }
      throw new IllegalStateException("The compiler failed", e.getCause());
    }
  }

  private <T> T within(Duration time, Callable<T> work)
      throws TimeoutException, ExecutionException {
    CompletableFuture<T> reply = new CompletableFuture<>();
    Runnable run =
        () -> {
          try {
            reply.complete(work.call());
          } catch (Throwable e) {
            reply.completeExceptionally(e);
          }
        };
    Thread thread = new Thread(run, "compile");
    thread.setDaemon(true);
    thread.start();
    try {
      return reply.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while compiling", e);
    }
  }

  /** The process; one that does not start is our fault, not the solution's. */
  private Running running(List<Path> contracts) {
    Running known = running;
    if (known != null && known.process().isAlive()) {
      return known;
    }
    try {
      // Started on the caller's thread: a sandbox dies with the thread that made it.
      Running started = start(contracts);
      running = started;
      int greeting = within(START, started.in()::readInt);
      if (greeting == CompilerMain.GREETING) {
        return started;
      }
      throw new IOException("it greets with " + greeting);
    } catch (IOException | TimeoutException | ExecutionException e) {
      close();
      throw new IllegalStateException("The compiler does not start", e);
    }
  }

  private Running start(List<Path> contracts) throws IOException {
    List<Path> classPath = Installation.current().classPath("lib");
    ChildJvm child =
        new ChildJvm(
            ChildJvm.currentJava(),
            List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-Dvirtlab.lang=" + Language.current().name()),
            classPath,
            CompilerMain.class.getName(),
            List.of());
    Set<Path> readable = new LinkedHashSet<>(classPath);
    readable.addAll(contracts);
    readable.add(Path.of(System.getProperty("java.home")));
    ProcessBuilder builder =
        new ProcessBuilder(sandbox.wrap(child.command(), List.copyOf(readable)))
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().put("LANG", "C.UTF-8");
    Process process = builder.start();
    return new Running(
        process,
        new DataOutputStream(new BufferedOutputStream(process.getOutputStream())),
        new DataInputStream(new BufferedInputStream(process.getInputStream())));
  }

  @Override
  public void close() {
    Running known = running;
    if (known != null) {
      known.kill();
      running = null;
    }
  }
}
