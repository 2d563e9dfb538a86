package virtlab.kernel.java;

import java.util.concurrent.TimeUnit;

/** Does something once, as soon as nothing has happened for a moment. */
final class Pause {
  /**
   * A client that has cells queued sends the next within this time, and a short cell ends in it.
   */
  private static final long NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Thread thread;
  private volatile long last;

  Pause(Runnable work) {
    thread =
        new Thread(
            () -> {
              awaitEnd();
              work.run();
            },
            "virtlab-pause");
    thread.setDaemon(true);
  }

  /** The pause that is waited for begins now, again if it had begun. */
  synchronized void begin() {
    last = System.nanoTime();
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    }
  }

  private void awaitEnd() {
    long left = NANOS;
    while (left > 0) {
      try {
        TimeUnit.NANOSECONDS.sleep(left);
      } catch (InterruptedException e) {
        return; // nobody interrupts it
      }
      left = last + NANOS - System.nanoTime();
    }
  }
}
