package virtlab.childjvm;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** Fills its heap to the last object, then does what its argument says. */
final class FullHeap {
  static final int EXIT_CODE = 7;
  static final int IS_FULL = '.';

  private static Object[] chain = {};

  private FullHeap() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    FileOutputStream told = new FileOutputStream(FileDescriptor.out);
    if (arguments[0].equals("halt")) {
      ProcessExit.prepare();
      fill();
      Runtime.getRuntime().halt(EXIT_CODE);
    }
    OwnerInput.of(System.in);
    Thread.sleep(1); // what sleeping needs is there before the heap is full
    fill();
    told.write(IS_FULL);
    Thread.sleep(Long.MAX_VALUE);
  }

  private static void fill() {
    for (int size = 1 << 16; size > 0; ) {
      try {
        Object[] next = new Object[size];
        next[0] = chain;
        chain = next;
      } catch (OutOfMemoryError full) {
        size /= 2;
      }
    }
  }
}
