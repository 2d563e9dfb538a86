package io.github.spencerpark.ijava.runtime;

import io.github.spencerpark.ijava.JavaKernel;
import org.jspecify.annotations.Nullable;
import virtlab.agent.Evaluator;

/** The kernel as a notebook's code sees it. */
public class Kernel extends Display {
  protected Kernel() {}

  /** The kernel, for what it can be asked. */
  public static JavaKernel getKernelInstance() {
    return JavaKernel.instance();
  }

  /** Runs code, magics included, and returns its value itself. */
  public static @Nullable Object eval(String code) throws Exception {
    return Evaluator.current().eval(code);
  }

  /** Prints as {@link java.io.PrintStream#printf(String, Object...)} does. */
  public static void printf(String format, Object... values) {
    System.out.printf(format, values);
  }
}
