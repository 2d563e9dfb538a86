package virtlab.kernel.interpreter;

import virtlab.display.MimeBundle;
import virtlab.kernel.protocol.Utf8;

/**
 * Where the output of cells goes. Every call names the request whose cell caused it, so output of a
 * thread that outlives its cell still lands there. Calls come in the order in which the user
 * process made the output; none blocks on the front end except {@link #readLine}.
 */
public interface CellOutput {
  /** Text of {@code stdout} or {@code stderr}, whole characters in UTF-8. */
  void stream(String token, String name, byte[] utf8);

  /** Text of {@code stdout} or {@code stderr}. */
  default void stream(String token, String name, String text) {
    stream(token, name, Utf8.of(text));
  }

  /** A picture; {@code update} replaces the one with this display id. */
  void display(String token, MimeBundle bundle, String displayId, boolean update);

  /** Clears the cell's output. */
  void clear(String token, boolean wait);

  /** Asks the reader for a line; blocks; throws {@link IllegalStateException} if nobody can. */
  String readLine(String token, String prompt, boolean password);

  /** What code threw that goes on nevertheless. */
  void failed(String token, CellResult.Failure failure);

  /** A message on a comm from the user process. */
  void comm(Comm comm);

  /** The user process has gone, and with it the other end of every comm. */
  void commsGone();
}
