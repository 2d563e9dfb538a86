package virtlab.kernel.java;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jshell.Snippet;

/**
 * Compiles cells with JShell, each as a whole: one that has an error changes nothing. Meanwhile
 * nobody else brings the compiler up: on a thread beside, a compiler that is looking at its files
 * for the first time finds none of them.
 */
final class CellCompiler {
  private final JShellCompiler jshell;

  /** The classes that hold the variables and types of the notebook in the user process. */
  private final Map<Snippet, String> holders = new HashMap<>();

  CellCompiler(JShellCompiler jshell) {
    this.jshell = jshell;
  }

  Compiled compile(int cell, String code) {
    synchronized (jshell) {
      jshell.recorder().begin();
      CellCompilation compilation = new CellCompilation(jshell, cell, code);
      compilation.compile();
      return compilation.problems().isEmpty() ? accept(compilation) : giveUp(compilation);
    }
  }

  /**
   * Drops what cells have declared, all but these: what uses a type before the type, the latest
   * first, so that as little as possible is compiled again for what has gone.
   */
  void forget(Set<String> kept) {
    synchronized (jshell) {
      drop(kept);
    }
  }

  private void drop(Set<String> kept) {
    List<Snippet> all = new ArrayList<>(jshell.shell().snippets().toList());
    Collections.reverse(all);
    all.sort(Comparator.comparing(snippet -> snippet.kind() == Snippet.Kind.TYPE_DECL));
    all.removeIf(snippet -> kept.contains(snippet.id()));
    all.stream()
        .filter(snippet -> jshell.shell().status(snippet).isActive())
        .forEach(jshell.shell()::drop);
    jshell.recorder().leave();
  }

  private Compiled accept(CellCompilation compilation) {
    compilation.changes().keep(holders);
    return new Compiled.Ready(
        jshell.recorder().takeClasses(),
        jshell.recorder().steps(),
        compilation.shown(),
        new CellNotes(jshell.shell()).of(compilation.changes()));
  }

  private Compiled giveUp(CellCompilation compilation) {
    compilation.changes().undo(holders);
    jshell.recorder().leave();
    return new Compiled.Broken(compilation.problems());
  }
}
