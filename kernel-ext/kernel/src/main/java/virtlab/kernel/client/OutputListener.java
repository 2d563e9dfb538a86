package virtlab.kernel.client;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Hears a cell while it runs; called on the thread that waits for the cell. */
public interface OutputListener {
  /** A message on iopub that belongs to the cell: its type and content. */
  void published(String type, ObjectNode content);

  /** The cell asks for a line. */
  default String input(String prompt, boolean password) {
    throw new IllegalStateException("The cell asks for input and nobody answers: " + prompt);
  }

  /** A listener that hears nothing. */
  static OutputListener none() {
    return (type, content) -> {};
  }
}
