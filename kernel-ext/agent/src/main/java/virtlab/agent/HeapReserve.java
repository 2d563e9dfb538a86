package virtlab.agent;

import org.jspecify.annotations.Nullable;
import virtlab.childjvm.link.UserMessage;

/**
 * Memory held back for the moment in which the heap is full: without it, the process could neither
 * tell that nor end, because the smallest call may allocate.
 */
final class HeapReserve {
  private static final int BYTES = 1 << 20;

  @SuppressWarnings("UnusedVariable") // to hold it is all its use
  private static volatile byte @Nullable [] held;

  private HeapReserve() {}

  /** Gives the reserve back to the heap. */
  static void release() {
    held = null;
  }

  /** Takes the reserve: at the start, and after the heap has turned out not to be full. */
  static void hold() {
    try {
      held = new byte[BYTES];
    } catch (OutOfMemoryError full) {
      held = null; // the next failure finds the process with less to spare
    }
  }

  /** Ends the process as one whose heap is full; the kernel starts another. */
  static void end() {
    release();
    while (true) {
      try {
        Runtime.getRuntime().halt(UserMessage.HEAP_FULL_EXIT);
      } catch (Throwable full) {
        Thread.onSpinWait(); // another thread took what was released; it meets the same end
      }
    }
  }
}
