package virtlab.kernel.user;

import virtlab.display.MimeBundle;
import virtlab.kernel.interpreter.Comm;

/** What a user process tells. All calls come from one thread, in the order of the process. */
public interface UserEvents {
  /** Text of a cell's stream, in UTF-8: who only passes it on need not look at it. */
  void stream(String token, String name, byte[] utf8);

  /** A picture, new or in place of an earlier one. */
  void display(String token, MimeBundle bundle, String displayId, boolean update);

  /** A cell's output is to be cleared. */
  void clear(String token, boolean wait);

  /** A message on a comm. */
  void comm(Comm comm);

  /** A cell has ended by itself. */
  void ended(String token, CellEnd end);

  /**
   * The reader's code asks something of the kernel; the answer goes to {@link UserProcess#answer}.
   */
  void call(Call call);

  /** The process is about to end; in a third of a second at most it is gone. */
  void dying();

  /** The process is gone. */
  void gone(CellEnd.Died how);

  /** One call: {@code service} is empty for what the kernel itself answers. */
  record Call(long number, String token, String service, String method, byte[] arguments) {}
}
