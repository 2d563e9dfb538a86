package virtlab.kernel.java;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The thread that compiles. When it has nothing to do it ends and gives back what it needed: the
 * stack that deep code has filled, and the heap.
 */
final class CompilerThread {
  private static final long STACK = 64L << 20;
  private static final long IDLE_MILLIS = 1000;

  /** A heap that has grown by less is not worth a collection. */
  private static final long GROWTH = 2L << 20;

  private final Runnable forget;
  private long settled = Runtime.getRuntime().totalMemory();

  private CompilerThread(Runnable forget) {
    this.forget = forget;
  }

  /**
   * One thread at a time, and none while nothing is to be compiled.
   *
   * @param forget lets go of what the last work has left, before the heap is collected
   */
  static ExecutorService executor(Runnable forget) {
    CompilerThread compiler = new CompilerThread(forget);
    ThreadPoolExecutor executor =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_MILLIS,
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            compiler::thread);
    executor.allowCoreThreadTimeOut(true);
    return executor;
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
    if (Runtime.getRuntime().totalMemory() > settled + GROWTH) {
      forget.run();
      SpareHeap.giveBack();
      settled = Runtime.getRuntime().totalMemory();
    }
  }
}
