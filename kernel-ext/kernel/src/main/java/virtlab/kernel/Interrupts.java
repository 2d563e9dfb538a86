package virtlab.kernel;

import virtlab.kernel.channel.Complaints;

/**
 * Ctrl-C in the terminal where Jupyter runs reaches the kernel too; it is Jupyter's question, not
 * the kernel's end. The signal API is reached by name because the compiler warns of its use.
 */
final class Interrupts {
  private Interrupts() {}

  static void ignore() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object ignored = handler.getField("SIG_IGN").get(null);
      Object interrupt = signal.getConstructor(String.class).newInstance("INT");
      signal.getMethod("handle", signal, handler).invoke(null, interrupt, ignored);
    } catch (ReflectiveOperationException | RuntimeException e) {
      Complaints.say("Ctrl-C cannot be ignored here", e);
    }
  }
}
