package virtlab.kernel;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import virtlab.display.CommMessage;
import virtlab.display.MimeBundle;
import virtlab.kernel.interpreter.CellOutput;
import virtlab.kernel.interpreter.CellRequest;
import virtlab.kernel.interpreter.CellResult;
import virtlab.kernel.interpreter.Comm;
import virtlab.kernel.interpreter.Interpreter;

/** Understands a few words instead of Java, so that tests of the protocol need no compiler. */
final class FakeInterpreter implements Interpreter {
  private volatile CountDownLatch blocked = new CountDownLatch(0);

  /** A kernel's process with this interpreter. */
  public static void main(String[] arguments) {
    KernelMain.run(arguments, FakeInterpreter::startInTime);
  }

  private static FakeInterpreter startInTime() {
    try {
      Thread.sleep(Long.parseLong(System.getenv().getOrDefault("FAKE_START_MILLIS", "0")));
      return new FakeInterpreter();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public CellResult execute(CellRequest cell, CellOutput output) {
    String[] words = cell.code().split(" ", 2);
    return switch (words[0]) {
      case "value" -> new CellResult.Value(MimeBundle.text(words[1]));
      case "print" -> print(cell, words[1], output);
      case "lines" -> lines(cell, Integer.parseInt(words[1]), output);
      case "both" -> both(cell, output);
      case "show" -> show(cell, words[1], output);
      case "fail" -> new CellResult.Failure("Oops", words[1], List.of(words[1]));
      case "fail-late" -> failLate(words[1]);
      case "crash" -> throw new StackOverflowError("deep");
      case "wait" -> block();
      case "ask" -> ask(cell, words[1], output);
      case "late" -> late(cell, words[1], output);
      default -> new CellResult.Done();
    };
  }

  /** Fails when whoever sent this has long sent the next. */
  private static CellResult failLate(String message) {
    try {
      Thread.sleep(400);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new CellResult.Failure("Oops", message, List.of(message));
  }

  private static CellResult print(CellRequest cell, String text, CellOutput output) {
    output.stream(cell.token(), "stdout", text);
    return new CellResult.Done();
  }

  private static CellResult lines(CellRequest cell, int count, CellOutput output) {
    for (int i = 0; i < count; i++) {
      output.stream(cell.token(), "stdout", "line " + i + "\n");
    }
    return new CellResult.Done();
  }

  private static CellResult both(CellRequest cell, CellOutput output) {
    for (int i = 0; i < 5; i++) {
      output.stream(cell.token(), "stdout", "o" + i);
      output.stream(cell.token(), "stderr", "e" + i);
    }
    return new CellResult.Done();
  }

  private static CellResult show(CellRequest cell, String text, CellOutput output) {
    output.stream(cell.token(), "stdout", "before");
    output.display(cell.token(), MimeBundle.text(text), "d1", false);
    output.stream(cell.token(), "stdout", "after");
    output.display(cell.token(), MimeBundle.text(text + "!"), "d1", true);
    return new CellResult.Done();
  }

  private CellResult block() {
    blocked = new CountDownLatch(1);
    try {
      blocked.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return new CellResult.Failure("Interrupted", "interrupted", List.of());
  }

  private static CellResult ask(CellRequest cell, String prompt, CellOutput output) {
    try {
      boolean password = prompt.equals("secret");
      return new CellResult.Value(MimeBundle.text(output.readLine(cell.token(), prompt, password)));
    } catch (IllegalStateException e) {
      return new CellResult.Failure("NoInput", String.valueOf(e.getMessage()), List.of());
    }
  }

  private CellResult late(CellRequest cell, String text, CellOutput output) {
    CountDownLatch next = new CountDownLatch(1);
    Thread thread =
        new Thread(
            () -> {
              block();
              output.stream(cell.token(), "stdout", text);
              next.countDown();
            });
    thread.setDaemon(true);
    thread.start();
    return new CellResult.Done();
  }

  @Override
  public void interrupt() {
    blocked.countDown();
  }

  @Override
  public CellResult evaluate(String expression) {
    return expression.startsWith("bad")
        ? new CellResult.Failure("Oops", expression, List.of())
        : new CellResult.Value(MimeBundle.text(expression + "=1"));
  }

  @Override
  public Completion complete(String code, int cursor) {
    int start = code.lastIndexOf(' ', cursor - 1) + 1;
    return new Completion(List.of(new Candidate("found", "function", "found()")), start, cursor);
  }

  @Override
  public Inspection inspect(String code, int cursor, int detail) {
    return new Inspection(true, code.substring(0, cursor), "<b>help</b>");
  }

  @Override
  public Completeness isComplete(String code) {
    return new Completeness("incomplete", "  ");
  }

  @Override
  public CellResult comm(Comm comm, CellOutput output) {
    CommMessage from = comm.message();
    output.comm(
        new Comm(
            comm.token(),
            comm.cell(),
            new CommMessage("comm_msg", from.commId(), "", from.json(), from.buffers())));
    return new CellResult.Done();
  }

  @Override
  public void close() {}
}
