package virtlab.kernel.java;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import virtlab.display.Language;

/** What is wrong with a cell, as it is being compiled. */
final class CellProblems {
  private static final String UNKNOWN = "compiler.err.cant.resolve";

  private final JShell shell;
  private final List<Compiled.Problem> problems = new ArrayList<>();

  CellProblems(JShell shell) {
    this.shell = shell;
  }

  List<Compiled.Problem> all() {
    return List.copyOf(problems);
  }

  /** Notes why JShell rejected a snippet, which begins here in the cell. */
  void note(SnippetEvent event, int offset) {
    if (event.status() != Snippet.Status.REJECTED && !isTooLarge(event.snippet())) {
      return;
    }
    boolean first = problems.isEmpty();
    shell
        .diagnostics(event.snippet())
        .filter(Diag::isError)
        // What follows a broken declaration cannot know its name; that is no error of its own.
        .filter(diag -> first || !diag.getCode().startsWith(UNKNOWN))
        .forEach(diag -> problems.add(problem(diag, offset)));
    if (first && problems.isEmpty()) {
      String message = Language.say("This does not compile", "Das lässt sich nicht übersetzen");
      problems.add(new Compiled.Problem(message, "", offset, offset));
    }
  }

  /** Code beyond a limit of the class file; JShell takes it for something that may yet work. */
  private boolean isTooLarge(Snippet snippet) {
    return shell
        .diagnostics(snippet)
        .anyMatch(diag -> diag.getCode().startsWith("compiler.err.limit"));
  }

  /** Notes what a declaration cannot exist without, such as the class of a variable. */
  void noteIfUndefined(Snippet snippet, int offset) {
    if (snippet instanceof DeclarationSnippet declaration
        && shell.status(snippet) == Snippet.Status.RECOVERABLE_NOT_DEFINED) {
      shell
          .unresolvedDependencies(declaration)
          .forEach(missing -> problems.add(unknown(missing, snippet.source(), offset)));
    }
  }

  private static Compiled.Problem unknown(String missing, String source, int offset) {
    String name = missing.substring(missing.lastIndexOf(' ') + 1);
    int start = offset + Math.max(0, source.indexOf(name));
    String message = Language.say("cannot find " + missing, "nicht gefunden: " + missing);
    return new Compiled.Problem(message, UNKNOWN, start, start + name.length());
  }

  private static Compiled.Problem problem(Diag diag, int offset) {
    return new Compiled.Problem(
        diag.getMessage(null),
        diag.getCode(),
        offset + (int) Math.max(0, diag.getPosition()),
        offset + (int) Math.max(0, diag.getEndPosition()));
  }
}
