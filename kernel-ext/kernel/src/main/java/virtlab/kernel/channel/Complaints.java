package virtlab.kernel.channel;

import org.jspecify.annotations.Nullable;

/** The kernel's log: standard error, which Jupyter shows where it was started. */
public final class Complaints {
  private static final boolean TRACE = System.getenv("VIRTLAB_TRACE") != null;

  private Complaints() {}

  /** Reports what was skipped. */
  public static void say(String what) {
    say(what, null);
  }

  /** Reports what was skipped and why. */
  public static void say(String what, @Nullable Throwable why) {
    try {
      StringBuilder line = new StringBuilder("[virtlab kernel] ").append(what);
      if (why != null) {
        line.append(": ").append(why);
        if (TRACE || !(why instanceof Exception)) {
          for (StackTraceElement frame : why.getStackTrace()) {
            line.append("\n    at ").append(frame);
          }
        }
      }
      System.err.println(line);
    } catch (RuntimeException | Error e) {
      System.err.println("[virtlab kernel] " + what);
    }
  }
}
