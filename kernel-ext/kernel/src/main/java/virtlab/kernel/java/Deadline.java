package virtlab.kernel.java;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import virtlab.display.Language;
import virtlab.kernel.interpreter.CellResult;

/** Interrupts a cell that runs too long, and says so. */
final class Deadline {
  private final long millis;
  private final Runnable interrupt;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean over;

  private Deadline(long millis, Runnable interrupt) {
    this.millis = millis;
    this.interrupt = interrupt;
  }

  static Deadline start(long millis, Runnable interrupt) {
    Deadline deadline = new Deadline(millis, interrupt);
    Thread watch = new Thread(deadline::watch, "virtlab-deadline");
    watch.setDaemon(true);
    watch.start();
    return deadline;
  }

  private void watch() {
    try {
      if (!ended.await(millis, TimeUnit.MILLISECONDS)) {
        over = true;
        interrupt.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The cell has ended so. */
  CellResult end(CellResult result) {
    ended.countDown();
    return over && result instanceof CellResult.Failure
        ? ErrorText.sentence(
            "Timeout",
            Language.say(
                "The cell was ended after " + millis + " ms, as IJAVA_TIMEOUT says.",
                "Die Zelle wurde nach " + millis + " ms beendet, wie IJAVA_TIMEOUT es sagt."))
        : result;
  }
}
