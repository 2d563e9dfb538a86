package virtlab.kernel.user;

import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.ExceptionEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.ExceptionRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ends code that catches its own stop. The debugger tells where each stop is going to be caught;
 * from the second time on that this is in the reader's code, the thread is held where the handler
 * begins, its frames are popped down to the reader's first one, and that one returns.
 */
final class CaughtStops {
  /** Popping thousands of frames has crashed virtual machines; such a thread is left alone. */
  private static final int MOST_FRAMES = 500;

  private final VirtualMachine machine;
  private final Map<Long, Integer> caught = new HashMap<>();

  private CaughtStops(VirtualMachine machine) {
    this.machine = machine;
  }

  /** Watches the machine for catches of this class, until it has gone. */
  static CaughtStops watch(VirtualMachine machine, ReferenceType signal) {
    CaughtStops stops = new CaughtStops(machine);
    ExceptionRequest thrown =
        machine.eventRequestManager().createExceptionRequest(signal, true, false);
    thrown.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
    thrown.enable();
    Thread thread = new Thread(stops::handleAll, "virtlab-caught-stops");
    thread.setDaemon(true);
    thread.start();
    return stops;
  }

  private void handleAll() {
    try {
      while (true) {
        EventSet events = machine.eventQueue().remove();
        try {
          for (Event event : events) {
            handle(event);
          }
        } finally {
          events.resume();
        }
      }
    } catch (VMDisconnectedException e) {
      return; // the process has gone, and with it what there was to watch
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void handle(Event event) {
    if (event instanceof ExceptionEvent thrown) {
      Location handler = thrown.catchLocation();
      if (handler != null && Stopper.isReaders(handler.declaringType().name())) {
        caughtAt(handler, thrown.thread());
      }
    } else if (event instanceof BreakpointEvent reached) {
      machine.eventRequestManager().deleteEventRequest(reached.request());
      returnFromFirst(reached.thread());
    }
  }

  private void caughtAt(Location handler, ThreadReference thread) {
    if (caught.merge(thread.uniqueID(), 1, Integer::sum) < 2) {
      return; // who catches once may only tidy up
    }
    BreakpointRequest held = machine.eventRequestManager().createBreakpointRequest(handler);
    held.addThreadFilter(thread);
    held.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
    held.enable();
  }

  /** Makes the reader's first frame return at once; the thread is held in one of its callees. */
  private void returnFromFirst(ThreadReference thread) {
    try {
      if (thread.frameCount() > MOST_FRAMES) {
        return;
      }
      List<StackFrame> frames = thread.frames();
      int first = frames.size() - 1;
      while (first >= 0
          && !Stopper.isReaders(frames.get(first).location().declaringType().name())) {
        first--;
      }
      if (first < 0) {
        return;
      }
      Method method = frames.get(first).location().method();
      if (first > 0) {
        thread.popFrames(frames.get(first - 1));
      }
      thread.forceEarlyReturn(nothing(method.returnTypeName()));
      caught.remove(thread.uniqueID());
    } catch (IncompatibleThreadStateException
        | InvalidTypeException
        | ClassNotLoadedException
        | RuntimeException e) {
      if (e instanceof VMDisconnectedException gone) {
        throw gone;
      }
      return; // frames that cannot be popped are left to the last resort
    }
  }

  private @Nullable Value nothing(String type) {
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
