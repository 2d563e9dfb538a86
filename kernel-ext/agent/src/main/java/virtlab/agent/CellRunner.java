package virtlab.agent;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import virtlab.childjvm.link.Frame;
import virtlab.childjvm.link.UserMessage;
import virtlab.display.CommMessage;
import virtlab.display.MimeBundle;
import virtlab.display.Renderers;

/**
 * Runs cells, each on a thread of its own, so that a stop that comes late finds no later cell. The
 * debugger recognises a cell's thread by its name, {@link UserMessage#cellThread}.
 */
final class CellRunner {
  /** The reader's code that runs as one cell, or as the handling of one message. */
  private interface Work {
    /** Runs it, and returns what is to be shown. */
    @Nullable MimeBundle run() throws Throwable;
  }

  private final Outbox outbox;
  private final KernelSession session;
  private final UserLoader loader = new UserLoader();
  private volatile @Nullable Thread running;
  private volatile String runningToken = "";

  CellRunner(Outbox outbox, KernelSession session) {
    this.outbox = outbox;
    this.session = session;
  }

  UserLoader loader() {
    return loader;
  }

  void run(Frame.Reader fields) {
    String token = fields.text();
    long shown = fields.number();
    List<String[]> steps = new ArrayList<>();
    long size = fields.number();
    for (long i = 0; i < size; i++) {
      String type = fields.text();
      CellToken.own(type, token);
      steps.add(new String[] {type, fields.text()});
    }
    start(token, token, () -> runSteps(steps, shown));
  }

  /** Hands on a message on a comm, whose handlers are the reader's code. */
  void comm(Frame.Reader fields) {
    String token = fields.text();
    String cell = fields.text();
    CommMessage message = Comms.read(fields);
    start(
        token,
        cell,
        () -> {
          session.received(message);
          outbox.leaveIfStopped();
          return null;
        });
  }

  private void start(String token, String cell, Work work) {
    String name = UserMessage.cellThread(token);
    ThreadGroup group = new ThreadGroup(name);
    Thread thread = new Thread(group, () -> runAndTell(token, cell, work), name, 0, true);
    thread.setContextClassLoader(loader);
    runningToken = token;
    running = thread;
    thread.start();
  }

  /** Interrupts the cell's thread, and lets its calls of ours end it. */
  void interrupt(String token) {
    Thread thread = running;
    if (thread != null && token.equals(runningToken)) {
      outbox.stop(token);
      thread.getThreadGroup().interrupt();
      thread.interrupt();
    }
  }

  private void run(String token, String cell, Work work) {
    CellToken.begin(token, cell);
    Frame end;
    try {
      MimeBundle bundle = work.run();
      end =
          bundle == null
              ? Frame.of(UserMessage.ENDED).text(token).number(0).frame()
              : Bundles.write(Frame.of(UserMessage.ENDED).text(token).number(1), bundle).frame();
    } catch (Throwable thrown) {
      Exhausted.leaveIfItStays(thrown);
      end = Thrown.write(Frame.of(UserMessage.ENDED).text(token).number(2), thrown).frame();
    }
    running = null;
    outbox.end(token, end);
  }

  /**
   * Does the work so that its end is told in any case: a process that has no memory left even for
   * that ends itself, and the kernel starts another.
   */
  private void runAndTell(String token, String cell, Work work) {
    try {
      run(token, cell, work);
    } catch (Throwable thrown) {
      HeapReserve.end();
    }
  }

  private @Nullable MimeBundle runSteps(List<String[]> steps, long shown) throws Throwable {
    MimeBundle bundle = null;
    for (int i = 0; i < steps.size(); i++) {
      Object value = invoke(steps.get(i)[0], steps.get(i)[1]);
      outbox.leaveIfStopped();
      if (i == shown && value != null && !session.isShownId(value)) {
        bundle = Renderers.render(value);
      }
    }
    flush(System.out);
    flush(System.err);
    return bundle;
  }

  /** The reader may have put a stream of their own, or none, in place of ours. */
  private static void flush(@Nullable PrintStream stream) {
    if (stream != null) {
      stream.flush();
    }
  }

  @Nullable Object invoke(String className, String methodName) throws Throwable {
    Method method = loader.loadClass(className).getDeclaredMethod(methodName);
    method.setAccessible(true);
    try {
      return method.invoke(null);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
