package virtlab.judge.compile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import virtlab.childjvm.ChildJvm;
import virtlab.childjvm.Installation;
import virtlab.childjvm.codec.CodecException;
import virtlab.display.Language;
import virtlab.judge.Solution;

/** A compiler in a child JVM: kept warm between solutions, killed where one takes too long. */
public final class CompilerProcess implements Preparer {
  private final Duration limit;
  private @Nullable Process process;
  private @Nullable DataOutputStream out;
  private @Nullable DataInputStream in;

  /** One per judge; the process starts with the first solution. */
  public CompilerProcess(Duration limit) {
    this.limit = limit;
  }

  @Override
  public Prepared prepare(Solution solution, Class<?> contract, List<Path> contracts) {
    CompilerMain.Job job =
        new CompilerMain.Job(
            solution, contract.getName(), contracts.stream().map(Path::toString).toList());
    CompletableFuture<CompilerMain.Result> reply = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                reply.complete(exchange(job));
              } catch (Throwable e) {
                reply.completeExceptionally(e);
              }
            },
            "compile");
    thread.setDaemon(true);
    thread.start();
    try {
      CompilerMain.Result result = reply.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (result.prepared() == null) {
        throw new IllegalStateException("The compiler failed: " + result.failure());
      }
      return result.prepared();
    } catch (TimeoutException e) {
      close();
      return Preparer.tooHard(Language.say("it takes too long", "es dauert zu lange"));
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      return Preparer.tooHard("interrupted");
    } catch (ExecutionException e) {
      close();
      if (e.getCause() instanceof IOException || e.getCause() instanceof CodecException) {
        return Preparer.tooHard(
            Language.say("it needs too much memory", "es braucht zu viel Speicher"));
      }
      throw new IllegalStateException("The compiler failed", e.getCause());
    }
  }

  private CompilerMain.Result exchange(CompilerMain.Job job) throws IOException {
    start();
    if (out == null || in == null) {
      throw new IOException("no compiler");
    }
    CompilerMain.write(out, job);
    return CompilerMain.read(in, CompilerMain.Result.class);
  }

  private synchronized void start() throws IOException {
    if (process != null && process.isAlive()) {
      return;
    }
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
            Installation.current().classPath("lib"),
            CompilerMain.class.getName(),
            List.of());
    Process started =
        new ProcessBuilder(child.command()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process = started;
    out = new DataOutputStream(new BufferedOutputStream(started.getOutputStream()));
    in = new DataInputStream(new BufferedInputStream(started.getInputStream()));
  }

  @Override
  public synchronized void close() {
    if (process != null) {
      process.destroyForcibly();
      process = null;
    }
  }
}
