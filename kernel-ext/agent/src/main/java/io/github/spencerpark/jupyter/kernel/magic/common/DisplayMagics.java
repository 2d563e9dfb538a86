package io.github.spencerpark.jupyter.kernel.magic.common;

import io.github.spencerpark.jupyter.kernel.DisplayStream;
import io.github.spencerpark.jupyter.kernel.display.Renderer;

/**
 * What notebooks register to have {@code %%html}, {@code %%markdown}, {@code %%latex}, {@code
 * %%svg} and {@code %%javascript}. The kernel knows them already.
 */
public final class DisplayMagics {
  /** For notebooks that register an instance; neither is asked. */
  @SuppressWarnings("unused")
  public DisplayMagics(Renderer renderer, DisplayStream out) {}
}
