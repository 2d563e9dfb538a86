package virtlab.kernel.user;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.Location;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadGroupReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import virtlab.childjvm.link.UserMessage;

/**
 * Ends the threads of one cell through the debugger, where an interrupt did not.
 *
 * <p>A thread is only stopped where nothing of ours or of the library breaks by it: never while it
 * is in the agent, in a stream's or writer's own code, where classes are made, or in a static
 * initialiser. Such a thread is let go on and looked at again. One that goes on after several stops
 * catches them; it is made to return from the reader's code when that is on its top, and if it
 * never is, the debugger lies in wait for the next catch.
 */
final class Stopper implements Closeable {
  private static final String CELLS = "REPL.";
  private static final String TASK = "java.util.concurrent.ForkJoinTask";
  private static final String TASK_POOL = "java.util.concurrent.ForkJoinPool";
  private static final int STOPS_BEFORE_RETURN = 2;
  private static final int STOPS_BEFORE_WATCH = 6;
  private static final int STOPS_OF_DEEP_STACK = 12;
  private static final int LOOKS_BEFORE_WATCH = 5;

  /** So often a thread is left alone that makes classes, before it is stopped even there. */
  private static final int MOST_LOOKS = 60;

  /** Of a deeper stack, only so many frames are looked at. */
  private static final int FRAMES = 400;

  private final DebugLine line;
  private final String cell;
  private final Map<Long, Integer> stops = new HashMap<>();
  private final Map<Long, Integer> printing = new HashMap<>();
  private int looks;
  private boolean hopeless;

  Stopper(DebugLine line, String token) {
    this.line = line;
    this.cell = UserMessage.cellThread(token);
  }

  /** Attaches the debugger; what follows takes no time for that. */
  void attach() throws IOException {
    line.machine();
  }

  /**
   * Tries once to stop the threads of the cell.
   *
   * @return the native call in which the cell's own thread stands, if it does
   */
  Optional<String> stop() throws IOException {
    return stopAll().nativeCall();
  }

  /**
   * Tries once to stop what a cell that has ended left behind.
   *
   * @return whether anything still ran
   */
  boolean stopOthers() throws IOException {
    return stopAll().anyRan();
  }

  /**
   * Whether a thread catches its stops so deep in a recursion that it cannot be made to return: it
   * would go on for longer than anybody waits.
   */
  boolean isHopeless() {
    return hopeless;
  }

  private record Attempt(boolean anyRan, Optional<String> nativeCall) {}

  private Attempt stopAll() throws IOException {
    VirtualMachine machine = line.machine();
    looks++;
    try {
      List<ReferenceType> types = machine.classesByName("virtlab.agent.CellStopped");
      if (types.isEmpty()) {
        return new Attempt(false, Optional.empty());
      }
      ReferenceType type = types.get(0);
      ObjectReference signal = (ObjectReference) type.getValue(type.fieldByName("SIGNAL"));
      boolean anyRan = false;
      Optional<String> nativeCall = Optional.empty();
      for (ThreadReference thread : machine.allThreads()) {
        boolean own = thread.name().equals(cell);
        boolean pool = thread.name().startsWith("ForkJoinPool.commonPool");
        if (own || pool || inGroup(thread, cell)) {
          Found found = stop(thread, pool, signal);
          anyRan |= found.running();
          nativeCall = own ? found.nativeCall() : nativeCall;
        }
      }
      return new Attempt(anyRan, nativeCall);
    } catch (VMDisconnectedException e) {
      throw new IOException("The process has gone", e);
    }
  }

  /** What a thread was found doing. */
  private record Found(boolean running, Optional<String> nativeCall) {
    static final Found ELSEWHERE = new Found(false, Optional.empty());
    static final Found UNTOUCHED = new Found(true, Optional.empty());
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

  private Found stop(ThreadReference thread, boolean pool, ObjectReference signal)
      throws IOException {
    thread.suspend();
    try {
      int depth = thread.frameCount();
      List<StackFrame> frames = thread.frames(0, Math.min(FRAMES, depth));
      if (!inCell(frames, pool)) {
        return Found.ELSEWHERE;
      } else if (!mayStop(frames, pool)) {
        watchIfItPrints(thread, frames, signal);
        return Found.UNTOUCHED;
      } else if (printing.getOrDefault(thread.uniqueID(), 0) >= LOOKS_BEFORE_WATCH) {
        printing.merge(thread.uniqueID(), -1, Integer::sum);
        return Found.UNTOUCHED; // the watch waits for it, and must meet no stop of ours meanwhile
      }
      Location top = frames.get(0).location();
      int before = stops.merge(thread.uniqueID(), 1, Integer::sum) - 1;
      if (before >= STOPS_BEFORE_RETURN && returned(thread, top)) {
        return Found.UNTOUCHED;
      }
      if (depth > EarlyReturn.MOST_FRAMES) {
        hopeless |= before >= STOPS_OF_DEEP_STACK;
      } else if (before >= STOPS_BEFORE_WATCH) {
        line.watchCatchesOf(signal.referenceType());
      }
      thread.stop(signal);
      return afterStop(top);
    } catch (IncompatibleThreadStateException | InvalidTypeException e) {
      return Found.ELSEWHERE;
    } catch (RuntimeException e) {
      if (e instanceof VMDisconnectedException) {
        throw e;
      }
      return Found.ELSEWHERE;
    } finally {
      thread.resume();
    }
  }

  private static boolean returned(ThreadReference thread, Location top) {
    return isReaders(top.declaringType().name()) && EarlyReturn.fromFirstFrame(thread);
  }

  /** A thread in a native call goes on until the call returns, unless the call hears stops. */
  private static Found afterStop(Location top) {
    String type = top.declaringType().name();
    String call = type + "." + top.method().name();
    boolean deaf = top.method().isNative() && !isBrief(type) && !hearsStops(top.method().name());
    return deaf ? new Found(false, Optional.of(call)) : Found.UNTOUCHED;
  }

  /**
   * Who is found printing again and again catches the stop with which each print ends: it is waited
   * for where it catches the next.
   */
  private void watchIfItPrints(
      ThreadReference thread, List<StackFrame> frames, ObjectReference signal) throws IOException {
    boolean ours =
        frames.stream().anyMatch(frame -> isOurs(frame.location().declaringType().name()));
    if (ours && printing.merge(thread.uniqueID(), 1, Integer::sum) >= LOOKS_BEFORE_WATCH) {
      line.watchCatchesOf(signal.referenceType());
    }
  }

  /** Native methods that a stop wakes: sleeping, waiting and parking. */
  private static boolean hearsStops(String method) {
    return method.startsWith("sleep") || method.startsWith("wait") || method.equals("park");
  }

  /** Whether the native methods of a class are over in no time. */
  private static boolean isBrief(String type) {
    return type.startsWith("java.lang.") && !type.contains("Process");
  }

  /** Whether a thread runs the reader's code or, in the common pool, a task of any kind. */
  private static boolean inCell(List<StackFrame> frames, boolean pool) {
    return frames.stream()
        .map(frame -> frame.location().declaringType().name())
        .anyMatch(type -> isReaders(type) || pool && type.equals(TASK));
  }

  private boolean mayStop(List<StackFrame> frames, boolean pool) {
    boolean inCell = false;
    for (StackFrame frame : frames) {
      String type = frame.location().declaringType().name();
      if (frame.location().method().name().equals("<clinit>")) {
        return false;
      }
      if (isReaders(type) || type.equals(TASK)) {
        inCell = true;
      } else if (!inCell && (isOurs(type) || pool && type.startsWith(TASK_POOL))) {
        return false;
      } else if (!inCell && makesClasses(type) && looks < MOST_LOOKS) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOurs(String type) {
    return type.startsWith("virtlab.agent.")
        || type.startsWith("virtlab.childjvm.")
        || type.equals("java.io.PrintStream")
        || type.endsWith("Writer");
  }

  /**
   * The debugger's agent is told of new classes, and a stop that meets it there ends the process.
   */
  private static boolean makesClasses(String type) {
    return type.startsWith("java.lang.invoke.")
        || type.startsWith("java.lang.reflect.")
        || type.equals("java.lang.Class")
        || type.equals("java.lang.ClassLoader");
  }

  /** The debugger rests when nothing is to be stopped. */
  @Override
  public void close() {
    line.rest();
  }
}
