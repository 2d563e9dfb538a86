package virtlab.kernel.interpreter;

import java.util.List;

/**
 * Runs the reader's Java: compiles cells, runs them in the user process, explains code.
 *
 * <p>{@link #execute} is called by one thread at a time and blocks until the cell has ended; the
 * other methods may be called from any thread while it does. Nothing here throws because of what a
 * cell did. Positions are UTF-16 offsets (the protocol side translates code points).
 */
public interface Interpreter extends AutoCloseable {
  /** Runs one cell and reports its output to {@code output}, in order, before it returns. */
  CellResult execute(CellRequest cell, CellOutput output);

  /** Ends the running cell if there is one, keeping variables where that is possible. */
  void interrupt();

  /** Evaluates an expression for {@code user_expressions}; does not count as a cell. */
  CellResult evaluate(String expression);

  /** What could stand at the cursor. */
  Completion complete(String code, int cursor);

  /** Documentation of what stands at the cursor; {@code detail} 1 asks for more. */
  Inspection inspect(String code, int cursor, int detail);

  /** Whether the code is a whole cell. */
  Completeness isComplete(String code);

  /** Handles a message from the front end, as {@link #execute} runs a cell and on its thread. */
  CellResult comm(Comm comm, CellOutput output);

  /** Ends the user process and its children. */
  @Override
  void close();

  /** What may stand from {@code start} to {@code end}. */
  record Completion(List<Candidate> candidates, int start, int end) {}

  /** One candidate; {@code type} is Jupyter's word: class, function, keyword, instance … */
  record Candidate(String text, String type, String signature) {}

  /** Text and HTML of a documentation; {@code found} false leaves both empty. */
  record Inspection(boolean found, String text, String html) {}

  /** {@code status} is complete, incomplete, invalid or unknown; {@code indent} for incomplete. */
  record Completeness(String status, String indent) {}
}
