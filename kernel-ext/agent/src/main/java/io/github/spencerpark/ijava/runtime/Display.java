package io.github.spencerpark.ijava.runtime;

/** Showing values; {@code display} and its like come from VirtLab's own. */
public class Display extends virtlab.display.Display {
  protected Display() {}
}
