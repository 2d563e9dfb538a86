package io.github.spencerpark.jupyter.kernel.magic.common;

/**
 * What notebooks register to have {@code %sh}. The kernel knows {@code %sh} and {@code %%sh}
 * already, and passes them the line as it is written; so there is nothing to register.
 */
public final class Shell {
  /** For notebooks that register an instance. */
  public Shell() {}
}
