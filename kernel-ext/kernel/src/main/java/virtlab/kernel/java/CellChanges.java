package virtlab.kernel.java;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/** What compiling one cell has changed in JShell, and the way back from it. */
final class CellChanges {
  private final JShellCompiler jshell;
  private final JShell shell;
  private final Set<Snippet> own = new HashSet<>();
  private final List<Snippet> declared = new ArrayList<>();
  private final List<Snippet> replaced = new ArrayList<>();
  private final Set<Snippet> touched = new LinkedHashSet<>();
  private final Map<Snippet, SnippetEvent> consequences = new LinkedHashMap<>();

  CellChanges(JShellCompiler jshell) {
    this.jshell = jshell;
    this.shell = jshell.shell();
  }

  void note(SnippetEvent event) {
    Snippet snippet = event.snippet();
    touched.add(snippet);
    if (event.causeSnippet() == null) {
      own.add(snippet);
      if (event.status() != Snippet.Status.REJECTED
          && event.previousStatus() == Snippet.Status.NONEXISTENT) {
        declared.add(snippet);
      }
    } else if (event.status() == Snippet.Status.OVERWRITTEN && !own.contains(snippet)) {
      replaced.add(snippet);
    } else {
      consequences.put(snippet, event);
    }
  }

  /** Declarations of earlier cells that were compiled again for this one, with the last event. */
  Map<Snippet, SnippetEvent> consequences() {
    consequences.keySet().removeAll(own);
    return consequences;
  }

  /** What the cell declared that was not there before. */
  List<Snippet> declared() {
    return declared;
  }

  /** Remembers which classes now hold the state of what the cell touched. */
  void keep(Map<Snippet, String> holders) {
    ClassAliases aliases = jshell.recorder().aliases();
    for (Snippet snippet : touched) {
      if (shell.status(snippet).isActive() && holdsState(snippet)) {
        holders.put(snippet, aliases.real(jshell.className(snippet)));
      } else {
        holders.remove(snippet);
      }
    }
  }

  /** Brings JShell back to where it was before the cell. */
  void undo(Map<Snippet, String> holders) {
    List<Snippet> made = List.copyOf(declared);
    List<Snippet> lost = List.copyOf(replaced);
    for (Snippet old : lost) {
      Snippet again = null;
      for (SnippetEvent event : shell.eval(old.source())) {
        note(event);
        again = event.causeSnippet() == null ? event.snippet() : again;
      }
      if (again != null) {
        jshell.origins().renew(old, again);
        String holder = holders.remove(old);
        if (holder != null) {
          holders.put(again, holder);
        }
      }
    }
    for (int i = made.size() - 1; i >= 0; i--) {
      if (shell.status(made.get(i)).isActive()) {
        shell.drop(made.get(i)).forEach(this::note);
      }
    }
    for (Snippet snippet : touched) {
      String holder = holders.get(snippet);
      if (holder != null && shell.status(snippet).isActive()) {
        jshell.recorder().aliases().add(jshell.className(snippet), holder);
      }
    }
    touched.stream()
        .filter(snippet -> !shell.status(snippet).isActive())
        .forEach(jshell::forgetErrors);
    own.removeIf(snippet -> shell.status(snippet).isActive());
    jshell.origins().forget(own);
  }

  private static boolean holdsState(Snippet snippet) {
    return snippet.kind() == Snippet.Kind.VAR || snippet.kind() == Snippet.Kind.TYPE_DECL;
  }
}
