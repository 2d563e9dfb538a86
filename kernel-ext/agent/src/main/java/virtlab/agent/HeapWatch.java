package virtlab.agent;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;

/**
 * Ends the process when it does little else than collect garbage in a full heap. Nothing runs while
 * the heap is not full: the virtual machine wakes the watch when a collection has left the old
 * generation nearly so.
 */
final class HeapWatch {
  private static final long WINDOW_MILLIS = 250;
  private static final int THRASHING_PERCENT = 60;
  private static final double FULL = 0.93;

  /** As often as this the watch itself may find no memory, before it ends all. */
  private static final int MOST_FAILURES = 8;

  private final List<MemoryPoolMXBean> old =
      ManagementFactory.getMemoryPoolMXBeans().stream().filter(HeapWatch::isOld).toList();
  private final GarbageCollectorMXBean[] collectors =
      ManagementFactory.getGarbageCollectorMXBeans().toArray(new GarbageCollectorMXBean[0]);
  private final Object full = new Object();

  private HeapWatch() {}

  /** Starts the watch, beside the first cell: what it needs takes a while to be brought up. */
  static void start() {
    Thread thread = new Thread(HeapWatch::watch, "virtlab-heap");
    thread.setDaemon(true);
    thread.setPriority(Thread.MAX_PRIORITY);
    thread.start();
  }

  private static void watch() {
    HeapWatch watch;
    try {
      watch = new HeapWatch();
      watch.listen();
    } catch (OutOfMemoryError full) {
      HeapReserve.end(); // the first cell was faster, and nothing else would end it
      return;
    }
    watch.run();
  }

  private void listen() {
    old.forEach(pool -> pool.setCollectionUsageThreshold((long) (pool.getUsage().getMax() * FULL)));
    if (ManagementFactory.getMemoryMXBean() instanceof javax.management.NotificationEmitter bean) {
      bean.addNotificationListener((notification, handback) -> wake(), null, null);
    }
  }

  private static boolean isOld(MemoryPoolMXBean pool) {
    return pool.getType() == MemoryType.HEAP
        && pool.isCollectionUsageThresholdSupported()
        && pool.getUsage().getMax() > 0
        && !pool.getName().contains("Eden")
        && !pool.getName().contains("Survivor");
  }

  private void wake() {
    synchronized (full) {
      full.notifyAll();
    }
  }

  private void run() {
    try {
      while (true) {
        synchronized (full) {
          full.wait();
        }
        watchWhileFull();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watchWhileFull() throws InterruptedException {
    int failures = 0;
    while (true) {
      try {
        if (isThrashing()) {
          HeapReserve.end();
        }
        if (!isFull()) {
          return;
        }
      } catch (OutOfMemoryError noRoomToWatch) {
        failures++;
        if (failures == MOST_FAILURES) {
          HeapReserve.end();
        }
      }
    }
  }

  /** Makes no object: in a full heap each would wait for two collections, of a second or more. */
  private boolean isThrashing() throws InterruptedException {
    long begun = System.nanoTime();
    long before = collecting();
    Thread.sleep(WINDOW_MILLIS);
    long elapsed = Math.max(1, (System.nanoTime() - begun) / 1_000_000);
    long percent = (collecting() - before) * 100 / elapsed;
    return percent >= THRASHING_PERCENT && nothingIsFree();
  }

  private static boolean nothingIsFree() {
    Runtime runtime = Runtime.getRuntime();
    long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    return free < runtime.maxMemory() * (1 - FULL);
  }

  /** Whether the last collection left the old generation full. */
  private boolean isFull() {
    for (MemoryPoolMXBean pool : old) {
      MemoryUsage left = pool.getCollectionUsage();
      if (left != null && left.getUsed() > left.getMax() * FULL) {
        return true;
      }
    }
    return false;
  }

  private long collecting() {
    long millis = 0;
    for (GarbageCollectorMXBean collector : collectors) {
      millis += collector.getCollectionTime();
    }
    return millis;
  }
}
