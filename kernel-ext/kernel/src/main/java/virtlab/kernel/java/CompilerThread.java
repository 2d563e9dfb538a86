package virtlab.kernel.java;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The thread that compiles: one at a time, and none while nothing is to be compiled. When it has
 * nothing to do it ends and gives back what it needed: the stack that deep code has filled, and the
 * heap.
 */
final class CompilerThread extends ThreadPoolExecutor {
  private static final long STACK = 64L << 20;
  private static final long IDLE_MILLIS = 1000;

  /** A heap that has grown by less is not worth a collection. */
  private static final long GROWTH = 4L << 20;

  /** After so many cells it is, grown or not: much of it may be free by now. */
  private static final long CELLS = 25;

  private final Runnable forget;
  private long settled = Runtime.getRuntime().totalMemory();
  private long cells;

  /**
   * Starts no thread yet.
   *
   * @param forget lets go of what the last work has left, before the heap is collected
   */
  CompilerThread(Runnable forget) {
    super(1, 1, IDLE_MILLIS, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>());
    this.forget = forget;
    setThreadFactory(this::thread);
    allowCoreThreadTimeOut(true);
  }

  private Thread thread(Runnable work) {
    Runnable life =
        () -> {
          work.run();
          giveBack();
        };
    Thread thread = new Thread(null, life, "virtlab-compiler", STACK);
    thread.setDaemon(true);
    return thread;
  }

  private synchronized void giveBack() {
    if (getCompletedTaskCount() >= cells + CELLS
        || Runtime.getRuntime().totalMemory() > settled + GROWTH) {
      forget.run();
      SpareHeap.giveBack();
      settled = Runtime.getRuntime().totalMemory();
      cells = getCompletedTaskCount();
    }
  }
}
