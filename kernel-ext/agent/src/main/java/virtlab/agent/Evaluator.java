package virtlab.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import virtlab.childjvm.link.Frame;

/**
 * Runs code and magics that the reader's code asks for, on the thread that asks: the kernel
 * compiles, and says step by step what to run.
 */
public final class Evaluator {
  private static volatile @Nullable Evaluator current;

  private final Calls calls;
  private final CellRunner runner;

  Evaluator(Calls calls, CellRunner runner) {
    this.calls = calls;
    this.runner = runner;
  }

  static void install(Evaluator evaluator) {
    current = evaluator;
  }

  /** The evaluator of this process. */
  public static Evaluator current() {
    Evaluator evaluator = current;
    if (evaluator == null) {
      throw new IllegalStateException("No kernel runs this code");
    }
    return evaluator;
  }

  /** Runs code as a cell would, magics included, and returns its last value itself. */
  public @Nullable Object eval(String code) throws Exception {
    return run("evaluate", Frame.of(0).text(code));
  }

  /** Does a line magic of the kernel; its value is a list of strings or null. */
  public @Nullable Object lineMagic(String name, List<String> arguments) throws Exception {
    return run("lineMagic", Frame.of(0).text(name).texts(arguments));
  }

  /** Does a cell magic of the kernel. */
  public @Nullable Object cellMagic(String name, List<String> arguments, String body)
      throws Exception {
    return run("cellMagic", Frame.of(0).text(name).texts(arguments).text(body));
  }

  /** Tells the kernel the names of the magics that this process knows. */
  public void registered(List<String> line, List<String> cell) {
    calls.call(Calls.KERNEL, "registered", Frame.of(0).texts(line).texts(cell).frame().body());
  }

  /** Adds entries to the class path of this process and of the compiler. */
  public void addToClassPath(List<String> globs) throws Exception {
    lineMagic("classpath", globs);
  }

  private @Nullable Object run(String method, Frame.Writer asked) throws Exception {
    System.out.flush();
    Object value = null;
    Frame.Reader told = call(method, asked.frame().body());
    while (true) {
      long program = told.number();
      if (program == 0) {
        return told.flag() ? told.texts() : value;
      }
      value = steps(told);
      byte[] next = Frame.of(0).number(program).frame().body();
      told = call("next", next);
    }
  }

  private Frame.Reader call(String method, byte[] arguments) {
    return new Frame(0, calls.call(Calls.KERNEL, method, arguments)).read();
  }

  private @Nullable Object steps(Frame.Reader told) throws Exception {
    long shown = told.number();
    long size = told.number();
    Object value = null;
    for (long i = 0; i < size; i++) {
      Object one = invoke(told.text(), told.text());
      value = i == shown ? one : value;
    }
    return value;
  }

  private @Nullable Object invoke(String type, String method) throws Exception {
    try {
      return runner.invoke(type, method);
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
