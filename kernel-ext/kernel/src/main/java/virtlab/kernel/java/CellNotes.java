package virtlab.kernel.java;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import virtlab.display.Language;

/**
 * What the reader should know of a cell that compiles: what is missing, what it has invalidated.
 */
final class CellNotes {
  private final JShell shell;

  CellNotes(JShell shell) {
    this.shell = shell;
  }

  List<String> of(CellChanges changes) {
    List<String> notes = new ArrayList<>();
    for (Snippet snippet : changes.declared()) {
      if (shell.status(snippet) == Snippet.Status.RECOVERABLE_DEFINED) {
        notes.add(
            Language.say(
                name(snippet) + " cannot be used until this is declared: " + missing(snippet),
                name(snippet)
                    + " ist erst benutzbar, wenn dies vereinbart ist: "
                    + missing(snippet)));
      }
    }
    changes.consequences().forEach((snippet, event) -> add(snippet, event, notes));
    return notes;
  }

  /** A declaration of an earlier cell was compiled again, because what it uses has changed. */
  private void add(Snippet snippet, SnippetEvent event, List<String> notes) {
    Snippet.Status status = shell.status(snippet);
    String name = name(snippet);
    String cause = name(event.causeSnippet());
    if (status == Snippet.Status.VALID && snippet.kind() == Snippet.Kind.VAR) {
      notes.add(
          Language.say(
              name + " has lost its value, because " + cause + " was declared again",
              name + " hat den Wert verloren, weil " + cause + " neu vereinbart wurde"));
    } else if (status == Snippet.Status.RECOVERABLE_DEFINED) {
      notes.add(
          Language.say(
              name + " no longer fits " + cause + " and cannot be used (" + why(snippet) + ")",
              name
                  + " passt nicht mehr zu "
                  + cause
                  + " und ist nicht benutzbar ("
                  + why(snippet)
                  + ")"));
    } else if (status == Snippet.Status.RECOVERABLE_NOT_DEFINED
        || status == Snippet.Status.REJECTED) {
      notes.add(
          Language.say(
              name + " is gone, because it no longer fits " + cause + " (" + why(snippet) + ")",
              name + " ist weg, weil es nicht mehr zu " + cause + " passt (" + why(snippet) + ")"));
    }
  }

  private String why(Snippet snippet) {
    String missing = missing(snippet);
    Stream<String> errors =
        shell
            .diagnostics(snippet)
            .filter(Diag::isError)
            .map(diag -> ErrorText.firstLine(diag.getMessage(null)));
    return missing.isEmpty()
        ? errors.findFirst().orElseGet(() -> Language.say("does not compile", "nicht übersetzbar"))
        : Language.say("missing: ", "es fehlt: ") + missing;
  }

  private String missing(Snippet snippet) {
    return snippet instanceof DeclarationSnippet declaration
        ? String.join(", ", shell.unresolvedDependencies(declaration).toList())
        : "";
  }

  private static String name(Snippet snippet) {
    String name = snippet instanceof PersistentSnippet named ? named.name() : snippet.source();
    return snippet.kind() == Snippet.Kind.METHOD ? name + "()" : name;
  }
}
