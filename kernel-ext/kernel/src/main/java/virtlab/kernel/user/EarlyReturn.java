package virtlab.kernel.user;

import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.Method;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a held thread leave the reader's code without throwing anything that it could catch. */
final class EarlyReturn {
  /** Popping thousands of frames has crashed virtual machines; such a thread is left alone. */
  static final int MOST_FRAMES = 500;

  private EarlyReturn() {}

  /**
   * Pops a thread's frames down to the reader's first one, which returns at once. The thread is
   * suspended, and Java code is on its top.
   *
   * @return whether it was possible
   */
  static boolean fromFirstFrame(ThreadReference thread) {
    try {
      if (thread.frameCount() > MOST_FRAMES) {
        return false;
      }
      List<StackFrame> frames = thread.frames();
      int first = frames.size() - 1;
      while (first >= 0
          && !Stopper.isReaders(frames.get(first).location().declaringType().name())) {
        first--;
      }
      if (first < 0) {
        return false;
      }
      Method method = frames.get(first).location().method();
      if (first > 0) {
        thread.popFrames(frames.get(first - 1));
      }
      thread.forceEarlyReturn(nothing(thread.virtualMachine(), method.returnTypeName()));
      return true;
    } catch (IncompatibleThreadStateException
        | InvalidTypeException
        | ClassNotLoadedException
        | RuntimeException e) {
      if (e instanceof VMDisconnectedException gone) {
        throw gone;
      }
      return false; // frames that cannot be popped are left to the last resort
    }
  }

  private static @Nullable Value nothing(VirtualMachine machine, String type) {
    return switch (type) {
      case "void" -> machine.mirrorOfVoid();
      case "boolean" -> machine.mirrorOf(false);
      case "byte" -> machine.mirrorOf((byte) 0);
      case "short" -> machine.mirrorOf((short) 0);
      case "char" -> machine.mirrorOf((char) 0);
      case "int" -> machine.mirrorOf(0);
      case "long" -> machine.mirrorOf(0L);
      case "float" -> machine.mirrorOf(0f);
      case "double" -> machine.mirrorOf(0d);
      default -> null;
    };
  }
}
