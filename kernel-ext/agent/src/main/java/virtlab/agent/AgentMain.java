package virtlab.agent;

import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import virtlab.childjvm.ProcessExit;
import virtlab.childjvm.link.Frame;
import virtlab.childjvm.link.Link;
import virtlab.childjvm.link.UserMessage;
import virtlab.display.Session;

/**
 * The user process. Its argument is the address of the link; the secret stands in the environment.
 * The thread that reads the link never runs the reader's code, and the process ends with the link.
 */
public final class AgentMain {
  private AgentMain() {}

  /** Starts the user process. */
  public static void main(String[] arguments) throws IOException {
    Link link = Link.connect(arguments[0], System.getenv().getOrDefault("VIRTLAB_LINK_SECRET", ""));
    Outbox outbox = new Outbox(link);
    Calls calls = new Calls(outbox);
    System.setOut(new CellPrintStream(outbox, "stdout"));
    System.setErr(new CellPrintStream(outbox, "stderr"));
    System.setIn(new ReaderInput(calls));
    KernelSession session = new KernelSession(outbox, calls);
    Session.install(session);
    CellRunner runner = new CellRunner(outbox, session);
    Evaluator.install(new Evaluator(calls, runner));
    Thread.setDefaultUncaughtExceptionHandler(new Uncaught(calls));
    ProcessExit.prepare();
    HeapReserve.hold();
    HeapWatch.start();
    try {
      serve(link, runner, calls);
    } catch (EOFException e) {
      // The kernel process has gone; so do we, whatever the reader's threads do.
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    } catch (IOException | OutOfMemoryError full) {
      HeapReserve.end(); // the link ends on this side only where its writer found no memory
    } finally {
      if (Boolean.getBoolean("virtlab.training")) {
        System.exit(0); // an ordinary exit, at which the class-data archive is written
      }
      Runtime.getRuntime().halt(0);
    }
  }

  private static void serve(Link link, CellRunner runner, Calls calls) throws IOException {
    while (true) {
      Frame frame = link.receive();
      Frame.Reader fields = frame.read();
      switch (frame.kind()) {
        case UserMessage.LOAD -> runner.loader().load(fields);
        case UserMessage.CLASS_PATH -> runner.loader().add(fields.text());
        case UserMessage.RUN -> runner.run(fields);
        case UserMessage.COMM -> runner.comm(fields);
        case UserMessage.INTERRUPT -> runner.interrupt(fields.text());
        case UserMessage.ANSWER -> calls.answer(fields);
        case UserMessage.LEAVING -> leave();
        default -> throw new IOException("The kernel sent a frame of unknown kind " + frame.kind());
      }
    }
  }

  /**
   * The process is ending. The virtual machine would wait 0.3 s for this thread to come back from
   * reading; here it finds it in Java.
   */
  private static void leave() {
    while (true) {
      LockSupport.park();
    }
  }
}
