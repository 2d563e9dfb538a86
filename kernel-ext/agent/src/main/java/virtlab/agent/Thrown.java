package virtlab.agent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import virtlab.childjvm.link.Frame;

/**
 * Writes what a cell threw into a frame: the chain of causes, each with its class, its message and
 * its frames. The exception may be of a class of the reader's: whatever its methods do, something
 * is told.
 */
final class Thrown {
  private static final int CAUSES = 10;
  private static final int FRAMES = 200;

  private Thrown() {}

  static Frame.Writer write(Frame.Writer fields, Throwable thrown) {
    List<Part> chain = new ArrayList<>();
    collect(new Part(thrown, false, new StackTraceElement[0]), chain);
    fields.number(chain.size());
    for (Part one : chain) {
      fields.text(one.thrown().getClass().getName()).text(message(one.thrown()));
      fields.flag(one.suppressed());
      StackTraceElement[] frames = one.thrown().getStackTrace();
      int told = Math.min(frames.length - one.shared(frames), FRAMES);
      fields.number(told);
      for (int i = 0; i < told; i++) {
        fields.text(frames[i].getClassName()).text(frames[i].getMethodName());
        fields.number(frames[i].getLineNumber());
      }
    }
    return fields;
  }

  /** One exception, and the frames of the one that it caused or that suppressed it. */
  private record Part(Throwable thrown, boolean suppressed, StackTraceElement[] around) {
    /** How many frames, from the outermost on, both have. */
    int shared(StackTraceElement[] frames) {
      int shared = 0;
      while (shared < frames.length
          && shared < around.length
          && frames[frames.length - 1 - shared].equals(around[around.length - 1 - shared])) {
        shared++;
      }
      return shared;
    }
  }

  private static void collect(Part first, List<Part> chain) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Part next = first;
    while (next != null && chain.size() < CAUSES && seen.add(next.thrown())) {
      Throwable thrown = next.thrown();
      chain.add(next);
      StackTraceElement[] around = thrown.getStackTrace();
      for (Throwable suppressed : thrown.getSuppressed()) {
        if (chain.size() < CAUSES && seen.add(suppressed)) {
          chain.add(new Part(suppressed, true, around));
        }
      }
      Throwable cause = cause(thrown);
      next = cause == null ? null : new Part(cause, false, around);
    }
  }

  private static @Nullable Throwable cause(Throwable thrown) {
    try {
      return thrown.getCause();
    } catch (Throwable inTheReadersCode) {
      return null;
    }
  }

  private static String message(Throwable thrown) {
    try {
      String message = thrown.getLocalizedMessage();
      return message == null ? "" : message;
    } catch (Throwable inTheReadersCode) {
      return "(its getMessage() failed with " + inTheReadersCode.getClass().getName() + ")";
    }
  }
}
