package virtlab.agent;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * Which cell a thread works for: a thread inherits the cell of the thread that started it. Workers
 * of the common pool outlive cells and serve whichever is running.
 */
final class CellToken {
  private static final InheritableThreadLocal<String> TOKEN = new InheritableThreadLocal<>();
  private static volatile String running = "";

  private CellToken() {}

  static void begin(String token) {
    running = token;
    TOKEN.set(token);
  }

  static String current() {
    if (Thread.currentThread() instanceof ForkJoinWorkerThread worker
        && worker.getPool() == ForkJoinPool.commonPool()) {
      return running;
    }
    String token = TOKEN.get();
    return token == null ? running : token;
  }
}
