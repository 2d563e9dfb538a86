package io.github.spencerpark.jupyter.kernel;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;

/** Where pictures go. */
public interface DisplayStream {
  /** Shows data. */
  void display(DisplayData data);

  /** Replaces what is shown under the data's display id. */
  void updateDisplay(DisplayData data);

  /** Replaces what is shown under this display id. */
  void updateDisplay(String id, DisplayData data);
}
