package io.github.spencerpark.jupyter.kernel;

import java.io.InputStream;
import java.io.PrintStream;

/** The streams of this notebook; what is printed belongs to the cell whose thread prints it. */
public final class JupyterIO {
  /** Where pictures go. */
  public final JupyterDisplayStream display = new JupyterDisplayStream();

  /** What the reader's code prints. */
  public final PrintStream out = System.out;

  /** What the reader's code prints as errors. */
  public final PrintStream err = System.err;

  /** What the reader types. */
  public final InputStream in = System.in;

  /** Made by {@code JavaKernel}, before code of the reader's could replace a stream. */
  public JupyterIO() {}

  /** Whether somebody is at the other end: always. */
  public boolean isAttached() {
    return true;
  }
}
