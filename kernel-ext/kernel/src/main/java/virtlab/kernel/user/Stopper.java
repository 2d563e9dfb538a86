package virtlab.kernel.user;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadGroupReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import virtlab.childjvm.link.UserMessage;

/**
 * Ends the threads of a cell through the debugger, where an interrupt did not.
 *
 * <p>A thread is only stopped where nothing of ours or of the library breaks by it: never while it
 * is in the agent, in a stream's or writer's own code or in a static initialiser. Such a thread is
 * let go on and looked at again.
 */
final class Stopper {
  private static final String CELLS = "REPL.";

  private final DebugLine line;

  Stopper(DebugLine line) {
    this.line = line;
  }

  /**
   * Tries once to stop the threads of a cell.
   *
   * @return the native call in which the cell's own thread stands, if it does
   */
  Optional<String> stop(String token) throws IOException {
    VirtualMachine machine = line.machine();
    try {
      List<ReferenceType> types = machine.classesByName("virtlab.agent.CellStopped");
      if (types.isEmpty()) {
        return Optional.empty();
      }
      ReferenceType type = types.get(0);
      line.watchCatchesOf(type);
      ObjectReference signal = (ObjectReference) type.getValue(type.fieldByName("SIGNAL"));
      String cell = UserMessage.cellThread(token);
      Optional<String> nativeCall = Optional.empty();
      for (ThreadReference thread : machine.allThreads()) {
        boolean own = thread.name().equals(cell);
        if (own || inGroup(thread, cell) || thread.name().startsWith("ForkJoinPool.commonPool")) {
          Optional<String> call = stop(thread, signal);
          nativeCall = own ? call : nativeCall;
        }
      }
      return nativeCall;
    } catch (VMDisconnectedException e) {
      throw new IOException("The process has gone", e);
    }
  }

  /** Attaches the debugger; what follows takes no time for that. */
  void attach() throws IOException {
    line.machine();
  }

  /** Whether a class is the reader's: JShell gives them all one package. */
  static boolean isReaders(String type) {
    return type.startsWith(CELLS);
  }

  private static boolean inGroup(ThreadReference thread, String name) {
    for (ThreadGroupReference group = thread.threadGroup(); group != null; group = group.parent()) {
      if (group.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> stop(ThreadReference thread, ObjectReference signal) {
    thread.suspend();
    try {
      List<StackFrame> frames = thread.frames();
      if (!mayStop(frames)) {
        return Optional.empty();
      }
      thread.stop(signal);
      var top = frames.get(0).location();
      return top.method().isNative() && !hearsStops(top.method().name())
          ? Optional.of(top.declaringType().name() + "." + top.method().name())
          : Optional.empty();
    } catch (IncompatibleThreadStateException | InvalidTypeException e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      if (e instanceof VMDisconnectedException) {
        throw e;
      }
      return Optional.empty();
    } finally {
      thread.resume();
    }
  }

  /** Native methods that a stop wakes: sleeping, waiting and parking. */
  private static boolean hearsStops(String method) {
    return method.startsWith("sleep") || method.startsWith("wait") || method.equals("park");
  }

  private static boolean mayStop(List<StackFrame> frames) {
    boolean inCell = false;
    for (StackFrame frame : frames) {
      String type = frame.location().declaringType().name();
      if (frame.location().method().name().equals("<clinit>")) {
        return false;
      }
      if (isReaders(type)) {
        inCell = true;
      } else if (!inCell && isOurs(type)) {
        return false;
      }
    }
    return inCell;
  }

  private static boolean isOurs(String type) {
    return type.startsWith("virtlab.agent.")
        || type.startsWith("virtlab.childjvm.")
        || type.equals("java.io.PrintStream")
        || type.endsWith("Writer")
        || type.equals("java.lang.ClassLoader");
  }
}
