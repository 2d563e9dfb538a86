package virtlab.agent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
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
    List<Throwable> chain = chain(thrown);
    fields.number(chain.size());
    for (Throwable one : chain) {
      fields.text(one.getClass().getName()).text(message(one));
      StackTraceElement[] frames = one.getStackTrace();
      int told = Math.min(frames.length, FRAMES);
      fields.number(told);
      for (int i = 0; i < told; i++) {
        fields.text(frames[i].getClassName()).text(frames[i].getMethodName());
        fields.number(frames[i].getLineNumber());
      }
    }
    return fields;
  }

  private static List<Throwable> chain(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Throwable next = thrown;
    while (next != null && chain.size() < CAUSES && seen.add(next)) {
      chain.add(next);
      try {
        next = next.getCause();
      } catch (Throwable inTheReadersCode) {
        next = null;
      }
    }
    return chain;
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
