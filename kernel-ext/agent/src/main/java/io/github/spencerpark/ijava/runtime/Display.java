package io.github.spencerpark.ijava.runtime;

import io.github.spencerpark.ijava.JavaKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import org.jspecify.annotations.Nullable;

/** Showing values; {@code display} and its like come from VirtLab's own. */
public class Display extends virtlab.display.Display {
  protected Display() {}

  /** The forms in which a value is shown. */
  public static DisplayData render(@Nullable Object value) {
    return JavaKernel.instance().getRenderer().render(value);
  }

  /** The forms of a value that have these MIME types, beside its text. */
  public static DisplayData render(@Nullable Object value, String... types) {
    return JavaKernel.instance().getRenderer().renderAs(value, types);
  }
}
