package virtlab.agent;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * Which run a thread works for, and which request its output belongs to: a thread inherits both
 * from the thread that started it. They differ in a widget's handler, whose output belongs to the
 * cell that showed the widget. Workers of the common pool outlive runs and serve whichever is
 * running.
 */
final class CellToken {
  private record Work(String run, String shown) {}

  private static final InheritableThreadLocal<Work> WORK = new InheritableThreadLocal<>();
  private static volatile Work running = new Work("", "");

  private CellToken() {}

  static void begin(String run, String shown) {
    running = new Work(run, shown);
    WORK.set(running);
  }

  /** The run that this thread works for. */
  static String current() {
    return work().run();
  }

  /** The request to which this thread's output belongs. */
  static String shown() {
    return work().shown();
  }

  /** Lets this thread's output belong to another request from now on. */
  static void show(String shown) {
    WORK.set(new Work(current(), shown));
  }

  private static Work work() {
    if (Thread.currentThread() instanceof ForkJoinWorkerThread worker
        && worker.getPool() == ForkJoinPool.commonPool()) {
      return running;
    }
    Work work = WORK.get();
    return work == null ? running : work;
  }
}
