package virtlab.kernel.user;

import java.util.ArrayList;
import java.util.List;
import virtlab.childjvm.link.Frame;
import virtlab.childjvm.link.UserMessage;
import virtlab.display.MimeBundle;

/** How a cell ended in the user process. */
public sealed interface CellEnd {
  /** It ran through; nothing is shown. */
  record Done() implements CellEnd {}

  /** It ran through; this is shown. */
  record Shown(MimeBundle bundle) implements CellEnd {}

  /** It was interrupted before it ran. */
  record Stopped() implements CellEnd {}

  /** It threw; the exception first, then its causes. */
  record Threw(List<Thrown> chain) implements CellEnd {
    public Threw {
      chain = List.copyOf(chain);
    }
  }

  /** Its process ended before it did. */
  record Died(int exitCode, Why why) implements CellEnd {}

  /** Why a process ended. */
  enum Why {
    /** The cell, or something in it, ended the process. */
    BY_ITSELF,
    /** The heap was full and stayed full. */
    HEAP_FULL,
    /** No more threads could be started. */
    THREADS_FULL,
    /** The cell was interrupted and could not be ended otherwise. */
    INTERRUPTED,
    /** The virtual machine broke down. */
    CRASHED,
    /** Somebody else ended it, such as a system short of memory. */
    KILLED;

    private static final int SIGNALLED = 128;
    private static final int SIGKILL = 9;
    private static final int LAST_SIGNAL = 31;

    /** What an exit code tells. */
    static Why of(int exitCode) {
      if (exitCode == UserMessage.HEAP_FULL_EXIT) {
        return HEAP_FULL;
      } else if (exitCode == UserMessage.THREADS_FULL_EXIT) {
        return THREADS_FULL;
      } else if (exitCode <= SIGNALLED || exitCode > SIGNALLED + LAST_SIGNAL) {
        return BY_ITSELF;
      }
      return exitCode == SIGNALLED + SIGKILL ? KILLED : CRASHED;
    }
  }

  /** It was interrupted, but its thread stays in a call that cannot be interrupted. */
  record Abandoned(String place) implements CellEnd {}

  /**
   * One exception: its class, message and frames, innermost first; of all but the first without
   * those that it shares with the one before.
   *
   * @param suppressed whether the one before suppressed it; else it is that one's cause
   */
  record Thrown(String type, String message, boolean suppressed, List<At> frames) {
    public Thrown {
      frames = List.copyOf(frames);
    }
  }

  /** One frame. */
  record At(String type, String method, int line) {}

  /** Reads the end that an ENDED frame tells; its token has been read. */
  static CellEnd read(Frame.Reader fields) {
    return switch ((int) fields.number()) {
      case 0 -> new Done();
      case 1 -> new Shown(Bundles.read(fields));
      default -> readThrown(fields);
    };
  }

  /** Reads what was thrown. */
  static Threw readThrown(Frame.Reader fields) {
    List<Thrown> chain = new ArrayList<>();
    long causes = fields.number();
    for (long i = 0; i < causes; i++) {
      String type = fields.text();
      String message = fields.text();
      boolean suppressed = fields.flag();
      List<At> frames = new ArrayList<>();
      long size = fields.number();
      for (long j = 0; j < size; j++) {
        frames.add(new At(fields.text(), fields.text(), (int) fields.number()));
      }
      chain.add(new Thrown(type, message, suppressed, frames));
    }
    return new Threw(chain);
  }
}
