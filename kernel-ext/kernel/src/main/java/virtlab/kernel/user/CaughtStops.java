package virtlab.kernel.user;

import com.sun.jdi.Location;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.ExceptionEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.ExceptionRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ends code that catches its own stop and spends its time in the library. The debugger tells where
 * each stop is going to be caught; from the second time on that this is in the reader's code, the
 * thread is held where the handler begins, and made to return.
 *
 * <p>It watches for as short a time as it can: while a machine tells of exceptions, a stop that
 * meets a thread in the middle of throwing one breaks the machine down.
 */
final class CaughtStops {
  private final VirtualMachine machine;
  private final Map<Long, Integer> caught = new HashMap<>();
  private @Nullable ExceptionRequest watching;

  CaughtStops(VirtualMachine machine) {
    this.machine = machine;
    Thread thread = new Thread(this::handleAll, "virtlab-caught-stops");
    thread.setDaemon(true);
    thread.start();
  }

  /** Watches for catches of this class. */
  synchronized void watch(ReferenceType signal) {
    if (watching == null) {
      ExceptionRequest thrown =
          machine.eventRequestManager().createExceptionRequest(signal, true, false);
      thrown.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
      thrown.enable();
      watching = thrown;
    }
  }

  /** Watches no longer. */
  synchronized void rest() {
    ExceptionRequest thrown = watching;
    if (thrown != null) {
      watching = null;
      machine.eventRequestManager().deleteEventRequest(thrown);
    }
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
      if (EarlyReturn.fromFirstFrame(reached.thread())) {
        caught.remove(reached.thread().uniqueID());
      }
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
}
