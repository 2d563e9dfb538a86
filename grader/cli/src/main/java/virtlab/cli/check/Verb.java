package virtlab.cli.check;

import java.io.PrintWriter;
import java.util.List;

/** Runs another verb of this command. */
@FunctionalInterface
public interface Verb {
  /** Runs it with these words; what it prints goes to {@code out}. Returns its exit code. */
  int run(PrintWriter out, List<String> words);
}
