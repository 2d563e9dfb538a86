package virtlab.agent;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import virtlab.childjvm.link.Frame;
import virtlab.childjvm.link.UserMessage;

/**
 * Tells the kernel when the process does little else than collect garbage in a full heap. Nothing
 * runs while nothing is collected: the virtual machine wakes the watch through the usage threshold
 * of its pools.
 */
final class HeapWatch {
  private static final long WINDOW_MILLIS = 1000;
  private static final int THRASHING_PERCENT = 60;
  private static final double FULL = 0.93;

  /** As often as this the watch itself may find no memory, a second apart, before it ends all. */
  private static final int MOST_FAILURES = 3;

  private HeapWatch() {}

  static void start(Outbox outbox) {
    Object full = new Object();
    ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
        .filter(pool -> pool.isCollectionUsageThresholdSupported() && pool.getUsage().getMax() > 0)
        .filter(pool -> !pool.getName().contains("Eden") && !pool.getName().contains("Survivor"))
        .forEach(
            pool -> pool.setCollectionUsageThreshold((long) (pool.getUsage().getMax() * FULL)));
    if (ManagementFactory.getMemoryMXBean() instanceof javax.management.NotificationEmitter bean) {
      bean.addNotificationListener(
          (notification, handback) -> {
            synchronized (full) {
              full.notifyAll();
            }
          },
          null,
          null);
    }
    Thread watch = new Thread(() -> watch(outbox, full), "virtlab-heap");
    watch.setDaemon(true);
    watch.setPriority(Thread.MAX_PRIORITY);
    watch.start();
  }

  private static void watch(Outbox outbox, Object full) {
    try {
      while (true) {
        synchronized (full) {
          full.wait();
        }
        watchWhileNearlyFull(outbox);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void watchWhileNearlyFull(Outbox outbox) throws InterruptedException {
    int failures = 0;
    while (true) {
      try {
        if (!nearlyFull()) {
          return;
        }
        long before = collecting();
        Thread.sleep(WINDOW_MILLIS);
        long percent = (collecting() - before) * 100 / WINDOW_MILLIS;
        if (percent >= THRASHING_PERCENT && nearlyFull()) {
          outbox.send(Frame.of(UserMessage.THRASHING).number(percent).frame());
        }
      } catch (OutOfMemoryError noRoomToWatch) {
        failures++;
        if (failures == MOST_FAILURES) {
          HeapReserve.end();
        }
        Thread.sleep(WINDOW_MILLIS);
      }
    }
  }

  private static boolean nearlyFull() {
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return heap.getUsed() > heap.getMax() * (FULL - 0.1);
  }

  private static long collecting() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }
}
