package virtlab.judge.compile;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import virtlab.display.Language;
import virtlab.judge.Solution;

/** Prepares solutions within a time limit. */
public interface Preparer extends AutoCloseable {
  /** Prepares one; too slow or too deep is COMPILE. */
  Prepared prepare(Solution solution, Class<?> contract, List<Path> contracts);

  @Override
  void close();

  /** In this process, on a thread with a large stack. */
  static Preparer inProcess(Duration limit) {
    return new Preparer() {
      @Override
      public Prepared prepare(Solution solution, Class<?> contract, List<Path> contracts) {
        return onLargeStack(solution, contract, contracts, limit);
      }

      @Override
      public void close() {}
    };
  }

  private static Prepared onLargeStack(
      Solution solution, Class<?> contract, List<Path> contracts, Duration limit) {
    CompletableFuture<Prepared> future = new CompletableFuture<>();
    Runnable work =
        () -> {
          try {
            future.complete(Preparation.prepare(solution, contract, contracts));
          } catch (Throwable e) {
            future.completeExceptionally(e);
          }
        };
    Thread thread = new Thread(null, work, "compile", 256L << 20);
    thread.setDaemon(true);
    thread.start();
    try {
      return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return tooHard(Language.say("it takes too long", "es dauert zu lange"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return tooHard("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StackOverflowError || e.getCause() instanceof OutOfMemoryError) {
        return tooHard(Language.say("it is nested too deeply", "es ist zu tief verschachtelt"));
      }
      throw new IllegalStateException("The compiler failed", e.getCause());
    }
  }

  /** The verdict on a text that the compiler cannot manage. */
  static Prepared tooHard(String why) {
    return Prepared.not(
        Prepared.Outcome.COMPILE,
        Language.say("The compiler gave up: " + why + ".", "Der Compiler gab auf: " + why + "."),
        List.of());
  }
}
