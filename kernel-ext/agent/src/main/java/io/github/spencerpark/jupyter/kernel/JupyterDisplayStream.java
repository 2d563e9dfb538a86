package io.github.spencerpark.jupyter.kernel;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import virtlab.display.Display;
import virtlab.display.Session;

/** Where the pictures of this notebook go. */
public final class JupyterDisplayStream implements DisplayStream {
  JupyterDisplayStream() {}

  /** Whether somebody sees them: always. */
  public boolean isAttached() {
    return true;
  }

  @Override
  public void display(DisplayData data) {
    Display.display(data);
  }

  @Override
  public void updateDisplay(DisplayData data) {
    String id =
        data.displayId()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The data has no display id, so nothing can be updated; set one"));
    Session.current().update(data.bundle(), id);
  }

  @Override
  public void updateDisplay(String id, DisplayData data) {
    data.setDisplayId(id);
    updateDisplay(data);
  }
}
