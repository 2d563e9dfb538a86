package io.github.spencerpark.ijava.runtime;

import io.github.spencerpark.ijava.JavaKernel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import virtlab.agent.Evaluator;

/** Magics as functions. */
public class Magics extends Kernel {
  protected Magics() {}

  /** Does a line magic and returns its value. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public static <T> @Nullable T lineMagic(String name, List<String> arguments) throws Exception {
    io.github.spencerpark.jupyter.kernel.magic.registry.Magics registered =
        JavaKernel.instance().getMagics();
    return registered.hasLine(name)
        ? registered.applyLineMagic(name, arguments)
        : (T) Evaluator.current().lineMagic(name, arguments);
  }

  /** Does a cell magic and returns its value. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public static <T> @Nullable T cellMagic(String name, List<String> arguments, String body)
      throws Exception {
    io.github.spencerpark.jupyter.kernel.magic.registry.Magics registered =
        JavaKernel.instance().getMagics();
    return registered.hasCell(name)
        ? registered.applyCellMagic(name, arguments, body)
        : (T) Evaluator.current().cellMagic(name, arguments, body);
  }
}
