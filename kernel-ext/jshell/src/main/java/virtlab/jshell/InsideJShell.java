package virtlab.jshell;

import java.util.List;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

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

  /**
   * Declares an import that is known to be right; empty, and nothing changed, if there may be more
   * to it: it replaces another, or something waits for it.
   */
  Optional<SnippetEvent> declareImport(JShell shell, String line);

  /** The parts of a cell; none if it does not parse as a whole. */
  List<Part> parts(JShell shell, String cell);

  /**
   * Compiles a run as one class and declares its variables; empty, and nothing changed, if it does
   * not compile like that. A run that was compiled before is not compiled again.
   *
   * @param last whether the run ends the cell, so that its last expression has a value to show
   * @param known what was compiled before
   */
  Optional<Block> compile(JShell shell, Part.Run run, boolean last, CompiledRuns known);

  /** Brings up the compiler, which the first run that is not known otherwise has to wait for. */
  void warmUp(JShell shell);

  /**
   * Has the compiler forget the code that it met last. Each of its two ways, to look at code and to
   * make classes of it, keeps the trees of that until it meets other code.
   */
  void forgetTrees(JShell shell);

  /**
   * Forgets the errors of a snippet that is not active. JShell keeps each for ever, and with it the
   * compiler's whole tree: six megabytes for a method that is too large.
   */
  void forgetErrors(Snippet snippet);

  /** The full name of the class that holds an active snippet. */
  String className(Snippet snippet);
}
