package virtlab.agent;

import virtlab.childjvm.link.Frame;

/** Tells of exceptions that end threads which the reader's code started. */
final class Uncaught implements Thread.UncaughtExceptionHandler {
  private final Calls calls;

  Uncaught(Calls calls) {
    this.calls = calls;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    if (thrown instanceof CellStopped) {
      return; // the cell was interrupted, which is told elsewhere
    }
    try {
      calls.call(
          Calls.KERNEL,
          "uncaught",
          Thrown.write(Frame.of(0).text(thread.getName()), thrown).frame().body());
    } catch (CellStopped | IllegalStateException | OutOfMemoryError | StackOverflowError e) {
      System.err.println("Exception in thread \"" + thread.getName() + "\" " + thrown.getClass());
    }
  }
}
