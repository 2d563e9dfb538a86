package virtlab.agent;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import virtlab.childjvm.link.UserMessage;

/**
 * Ends the process after a cell that ran out of something which stays used up: heap, memory for
 * classes, threads. Nothing more could run in it; the kernel starts another.
 */
final class Exhausted {
  private static final double FULL = 0.9;

  private Exhausted() {}

  static void leaveIfItStays(Throwable thrown) {
    if (!(thrown instanceof OutOfMemoryError)) {
      return;
    }
    HeapReserve.release();
    System.gc();
    if (heapIsFull() || classesAreFull()) {
      HeapReserve.end();
    }
    if (!threadsStart()) {
      Runtime.getRuntime().halt(UserMessage.THREADS_FULL_EXIT);
    }
    HeapReserve.hold();
  }

  private static boolean heapIsFull() {
    Runtime runtime = Runtime.getRuntime();
    long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    return free < runtime.maxMemory() * (1 - FULL);
  }

  private static boolean classesAreFull() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.NON_HEAP)
        .filter(pool -> pool.getName().contains("Metaspace") || pool.getName().contains("Class"))
        .map(MemoryPoolMXBean::getUsage)
        .anyMatch(usage -> usage.getMax() > 0 && usage.getCommitted() > usage.getMax() * FULL);
  }

  private static boolean threadsStart() {
    try {
      new Thread(() -> {}, "virtlab-room-for-a-thread").start();
      return true;
    } catch (OutOfMemoryError none) {
      return false;
    }
  }
}
