package virtlab.jshell;

import java.util.List;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/**
 * Work inside JShell that its own {@code eval} does not offer: a run of statements compiled at
 * once, where {@code eval} compiles each by itself, several times. The snippets stay JShell's, so
 * that everything else (completion, redefinition, dependencies) goes on as before.
 *
 * @see Opening#open() how to get one
 */
public interface InsideJShell {
  /** Declares imports that are known to be right; they are not compiled. */
  void declareImports(JShell shell, List<String> imports);

  /** The parts of a cell; none if it does not parse as a whole. */
  List<Part> parts(JShell shell, String cell);

  /**
   * Compiles a run as one class and declares its variables; empty, and nothing changed, if it does
   * not compile like that.
   *
   * @param last whether the run ends the cell, so that its last expression has a value to show
   */
  Optional<Block> compile(JShell shell, Part.Run run, boolean last);

  /**
   * Forgets the errors of a snippet that is not active. JShell keeps each for ever, and with it the
   * compiler's whole tree: six megabytes for a method that is too large.
   */
  void forgetErrors(Snippet snippet);

  /** The full name of the class that holds an active snippet. */
  String className(Snippet snippet);
}
