package virtlab.kernel.magic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What magics ask of the kernel that runs them. */
public interface MagicHost {
  /** A variable of the session. */
  record Variable(String type, String name) {}

  /** Prints to {@code stdout} or {@code stderr} of the cell whose token this is. */
  void print(String token, String stream, String text);

  /** Adds entries to the class path of the compiler and of the reader's code; each only once. */
  void addToClassPath(List<Path> entries) throws IOException;

  /** The session's variables, in the order of their declaration. */
  List<Variable> variables();

  /** Whether the code is one expression. */
  boolean isExpression(String code);

  /** Forgets all declarations and begins with a new process; the class path stays. */
  void reset() throws IOException;

  /** Goes on in a new process with these options of the Java virtual machine. */
  void restart(List<String> options) throws IOException;

  /**
   * The environment variables that the reader has set, for processes that start from now on; may be
   * changed.
   */
  Map<String, String> environment();
}
