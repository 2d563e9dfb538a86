package virtlab.agent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which run a thread works for, and which request its output belongs to: a thread inherits both
 * from the thread that started it. They differ in a widget's handler, whose output belongs to the
 * cell that showed the widget. Workers of the common pool outlive runs: whose task they do shows on
 * their stack, and where it does not, they serve whichever is running.
 */
final class CellToken {
  private record Work(String run, String shown) {}

  private static final InheritableThreadLocal<Work> WORK = new InheritableThreadLocal<>();
  private static volatile Work running = new Work("", "");

  /** The work of the classes of statements, in the order in which they ran. */
  private static final Map<String, Work> OWNERS = new LinkedHashMap<>();

  private static final int OWNERS_REMEMBERED = 1000;

  private CellToken() {}

  /** A cell is going to run the statements of this class. */
  static void own(String type, String cell) {
    synchronized (OWNERS) {
      OWNERS.put(type, new Work(cell, cell));
      if (OWNERS.size() > OWNERS_REMEMBERED) {
        OWNERS.remove(OWNERS.keySet().iterator().next());
      }
    }
  }

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
      Work owner = owner(PoolTask.type());
      return owner == null ? running : owner;
    }
    Work work = WORK.get();
    return work == null ? running : work;
  }

  private static @Nullable Work owner(String type) {
    synchronized (OWNERS) {
      return OWNERS.get(type);
    }
  }

  /** A class of its own, so that nothing of it is loaded before a worker of the pool asks. */
  private static final class PoolTask {
    private static final Pattern NAME = Pattern.compile("REPL\\.\\$JShell\\$\\w+");

    /** The reader's class, nested ones aside, in which the task of this thread began. */
    static String type() {
      String outermost =
          StackWalker.getInstance()
              .walk(
                  frames ->
                      frames
                          .map(StackWalker.StackFrame::getClassName)
                          .filter(name -> name.startsWith("REPL."))
                          .reduce("", (inner, outer) -> outer));
      Matcher type = NAME.matcher(outermost);
      return type.lookingAt() ? type.group() : outermost;
    }
  }
}
