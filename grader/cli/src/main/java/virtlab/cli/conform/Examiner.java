package virtlab.cli.conform;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Puts one kernel through the checks. They share a process as long as all is well with it; after a
 * check that failed, or that spends its kernel, the next one gets a new process.
 */
final class Examiner implements AutoCloseable {
  private final Subject subject;
  private final Path folder;
  private @Nullable LiveKernel kernel;
  private String version = "";

  Examiner(Subject subject, Path folder) {
    this.subject = subject;
    this.folder = folder;
  }

  /** What the kernel says of its version; empty before it has answered. */
  String version() {
    return version;
  }

  Verdict examine(Check check) {
    Verdict verdict = verdict(check);
    if (verdict.kind() == Verdict.Kind.FAIL || check.spends()) {
      close();
    }
    return verdict;
  }

  private Verdict verdict(Check check) {
    LiveKernel live;
    try {
      live = running();
    } catch (Failed e) {
      return Verdict.of(e);
    }
    try (Trial trial = new Trial(subject, live, folder)) {
      within(check, trial);
      return Verdict.pass();
    } catch (TimeoutException e) {
      return Verdict.of(new Failed("no end within " + check.limit().toSeconds() + " s"));
    } catch (ExecutionException e) {
      return Verdict.of(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Verdict.of(new Failed("the check was interrupted"));
    }
  }

  /** The body on a thread of its own; past its limit the kernel is ended, and so it ends too. */
  private static void within(Check check, Trial trial)
      throws InterruptedException, ExecutionException, TimeoutException {
    FutureTask<Boolean> task =
        new FutureTask<>(
            () -> {
              check.body().on(trial);
              return true;
            });
    Thread thread = new Thread(task, "check " + check.id());
    thread.setDaemon(true);
    thread.start();
    try {
      task.get(check.limit().toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      task.cancel(true);
    }
  }

  private LiveKernel running() {
    LiveKernel live = kernel;
    if (live == null || !live.process().isAlive()) {
      close();
      live = LiveKernel.ready(subject.command(), folder);
      kernel = live;
      version = new Trial(subject, live, folder).info().path("implementation_version").asText();
    }
    live.front().forget();
    return live;
  }

  @Override
  public void close() {
    if (kernel != null) {
      kernel.close();
      kernel = null;
    }
  }
}
