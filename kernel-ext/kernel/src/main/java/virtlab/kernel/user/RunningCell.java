package virtlab.kernel.user;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The cell that runs now, and how it is brought to its end: interrupted, after 0.2 s stopped
 * through the debugger, again and again; left alone with a note when it stands in a native call;
 * and after 5 s, whatever the debugger does meanwhile, or at a second request, ended with its
 * process. What other threads it started are stopped with it.
 */
final class RunningCell {
  private static final long PATIENCE_MILLIS = 200;
  private static final long BETWEEN_STOPS_MILLIS = 20;
  private static final long NATIVE_MILLIS = 500;
  private static final long LAST_RESORT_MILLIS = 5000;

  private final String token;
  private final UserProcess user;
  private final CompletableFuture<CellEnd> end;
  private final AtomicInteger requests = new AtomicInteger();
  private volatile boolean stopping;

  RunningCell(String token, UserProcess user, CompletableFuture<CellEnd> end) {
    this.token = token;
    this.user = user;
    this.end = end;
  }

  String token() {
    return token;
  }

  UserProcess user() {
    return user;
  }

  CompletableFuture<CellEnd> end() {
    return end;
  }

  /** Its process has gone; one that ended under the debugger's hands did so for the stop. */
  void diedWith(CellEnd.Died how) {
    boolean forTheStop =
        stopping && (how.why() == CellEnd.Why.CRASHED || how.why() == CellEnd.Why.BY_ITSELF);
    end.complete(forTheStop ? new CellEnd.Died(how.exitCode(), CellEnd.Why.INTERRUPTED) : how);
  }

  void interrupt() {
    if (requests.incrementAndGet() > 1) {
      user.kill(CellEnd.Why.INTERRUPTED);
      return;
    }
    user.interrupt(token);
    CompletableFuture.delayedExecutor(LAST_RESORT_MILLIS, TimeUnit.MILLISECONDS)
        .execute(this::killUnlessEnded);
    Thread stopper = new Thread(this::bringToItsEnd, "virtlab-stop-" + token);
    stopper.setDaemon(true);
    stopper.start();
  }

  private void bringToItsEnd() {
    long started = System.nanoTime();
    try (Stopper stopper = new Stopper(user.debugLine(), token)) {
      stopper.attach();
      if (!endedWithin(Math.max(1, PATIENCE_MILLIS - millisSince(started)))) {
        stopUntilEnded(stopper, started);
      }
      while (stopper.stopOthers() && millisSince(started) < LAST_RESORT_MILLIS) {
        TimeUnit.MILLISECONDS.sleep(BETWEEN_STOPS_MILLIS);
      }
    } catch (IOException | RuntimeException e) { // the debugger has lost the process
      killUnlessEnded();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stopUntilEnded(Stopper stopper, long started)
      throws IOException, InterruptedException {
    stopping = true;
    while (!endedWithin(BETWEEN_STOPS_MILLIS)) {
      Optional<String> nativeCall = stopper.stop();
      if (nativeCall.isPresent()
          && millisSince(started) > NATIVE_MILLIS
          && !endedWithin(BETWEEN_STOPS_MILLIS)) {
        end.complete(new CellEnd.Abandoned(nativeCall.get()));
      }
      if (stopper.isHopeless()) {
        killUnlessEnded();
        return;
      }
    }
  }

  private static long millisSince(long nanoTime) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanoTime);
  }

  private void killUnlessEnded() {
    if (!end.isDone()) {
      user.kill(CellEnd.Why.INTERRUPTED);
    }
  }

  private boolean endedWithin(long millis) throws InterruptedException {
    try {
      end.get(millis, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true;
    }
  }
}
